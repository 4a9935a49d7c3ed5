import type http from 'node:http';

/** How much of a body is enough: the first of these limits, or its end, however it ends. */
export interface BodyStart {
  readonly bytes: number;
  /** Counted from the headers. */
  readonly withinMs: number;
}

/**
 * Reads a body to its end, or cuts it off at `limit` bytes and closes the connection.
 *
 * @param done Not called when the connection breaks before.
 */
export function readBody(
  message: http.IncomingMessage,
  limit: number,
  done: (body: Buffer, tooLarge: boolean) => void,
): void {
  const chunks: Buffer[] = [];
  let left = limit;
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk.subarray(0, left));
    left -= chunk.length;
    if (left > 0) return;
    done(Buffer.concat(chunks), true);
    message.destroy();
  });
  message.on('end', () => done(Buffer.concat(chunks), false));
}

/**
 * Reads the start of a body, and closes the connection.
 *
 * @param done Always called: what arrived before the connection broke is a start as well.
 * @returns A function that ends the reading immediately.
 */
export function readBodyStart(
  message: http.IncomingMessage,
  { bytes, withinMs }: BodyStart,
  done: (start: Buffer) => void,
): () => void {
  const chunks: Buffer[] = [];
  let left = bytes;
  const end = () => {
    clearTimeout(timer);
    done(Buffer.concat(chunks));
    message.destroy();
  };
  const timer = setTimeout(end, withinMs);
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) end();
  });
  message.on('end', end).on('close', end);
  return end;
}
