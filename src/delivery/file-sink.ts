import { once } from 'node:events';
// `node:fs/promises` would be loaded by every deployed Function, of which none has this sink.
import { promises } from 'node:fs';
import { type Sink, SinkUnavailableError } from './sink';

/** Appends each event to a file as a line of JSON: for a developer's machine. */
export function fileSink(path: string): Sink {
  return {
    async deliver(event, signal) {
      const line = `${JSON.stringify(event)}\n`;
      const done = new AbortController();
      try {
        await Promise.race([
          // One write in append mode: lines of concurrent events do not run into each other.
          promises.writeFile(path, line, { flag: 'a', mode: 0o600, signal }),
          // To open a file can take for ever: a pipe that nobody reads, a drive that is away.
          once(signal, 'abort', { signal: done.signal }).then(() => signal.throwIfAborted()),
        ]);
      } catch {
        throw new SinkUnavailableError(signal.aborted ? 'timeout' : 'write_failed');
      } finally {
        done.abort();
      }
    },
  };
}
