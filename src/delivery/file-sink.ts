// `node:fs/promises` would be loaded by every deployed Function, none of which has this sink.
import { promises } from 'node:fs';
import { type Sink, SinkUnavailableError } from './sink';

/** Appends each event to a file as a line of JSON: for a developer's machine. */
export function fileSink(path: string): Sink {
  return {
    async deliver(event, withinMs) {
      const signal = withinMs > 0 ? AbortSignal.timeout(Math.ceil(withinMs)) : AbortSignal.abort();
      const line = `${JSON.stringify(event)}\n`;
      // One write in append mode: lines of concurrent events do not run into each other.
      const written = promises.writeFile(path, line, { flag: 'a', mode: 0o600, signal });
      try {
        await unlessAborted(written, signal);
      } catch {
        throw new SinkUnavailableError(signal.aborted ? 'timeout' : 'write_failed');
      }
    },
  };
}

/** Opening a file can take forever: a pipe that nobody reads, a drive that is not there. */
async function unlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
  });
  signal.addEventListener('abort', abort);
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
