// Not `node:fs/promises`: every deployed Function would load it, and none has this sink.
import { promises } from 'node:fs';
import { type Sink, SinkUnavailableError } from './sink';

/** Appends each event to a file as a line of JSON: for a developer's machine. */
export function fileSink(path: string): Sink {
  return {
    async deliver(event, withinMs) {
      const signal = withinMs > 0 ? AbortSignal.timeout(Math.ceil(withinMs)) : AbortSignal.abort();
      const line = `${JSON.stringify(event)}\n`;
      // A single write in append mode, so that lines of concurrent events do not mix.
      const written = promises.writeFile(path, line, { flag: 'a', mode: 0o600, signal });
      try {
        await unlessAborted(written, signal);
      } catch {
        throw new SinkUnavailableError(signal.aborted ? 'timeout' : 'write_failed');
      }
    },
  };
}

/** Opening a file can take forever, for example a pipe that nobody reads or a missing drive. */
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
