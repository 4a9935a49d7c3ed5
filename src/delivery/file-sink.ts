import { appendFile } from 'node:fs/promises';
import { type Sink, SinkUnavailableError } from './sink';

/** Appends each event to a file as a line of JSON: for a developer's machine. */
export function fileSink(path: string): Sink {
  return {
    async deliver(event, signal) {
      try {
        signal.throwIfAborted();
        // One write in append mode: lines of concurrent events do not run into each other.
        await appendFile(path, `${JSON.stringify(event)}\n`, { mode: 0o600 });
      } catch {
        throw new SinkUnavailableError(signal.aborted ? 'timeout' : 'write_failed');
      }
    },
  };
}
