import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The compressed data is damaged, or was cut off. Most of what came before was handed over. */
export class DamagedGzipError extends Error {
  override readonly name = 'DamagedGzipError';
}

/**
 * A stream's bytes; of one that is compressed by gzip, told by its first two bytes, what they stand
 * for. Several gzip files in a row are one. Holds a chunk, and asks for the next when it is wanted.
 *
 * @throws {DamagedGzipError}
 */
export async function* decompressed(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = input[Symbol.asyncIterator]();
  const { head, rest } = await withHead(chunks, 2);
  if (head[0] !== 0x1f || head[1] !== 0x8b) {
    yield* rest;
    return;
  }
  const gunzip = createGunzip();
  // Its failure is also that of the stream that is read below.
  pipeline(Readable.from(rest), gunzip, () => undefined);
  try {
    yield* gunzip;
  } catch (error) {
    throw isOfZlib(error) ? new DamagedGzipError() : error;
  }
}

/** The first chunks, until they have so many bytes, and all chunks. */
async function withHead(chunks: AsyncIterator<Buffer>, length: number) {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < length) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  async function* rest(): AsyncGenerator<Buffer> {
    yield head;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      yield next.value;
    }
  }
  return { head, rest: rest() };
}

function isOfZlib(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('Z_');
}
