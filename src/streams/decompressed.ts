import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../errors/error-code';
import { isGzip } from './is-gzip';
import { withHead } from './with-head';

/**
 * The compressed data is damaged, was cut off, or something else follows it. What came before was
 * handed over, except up to 16 kB.
 */
export class DamagedGzipError extends Error {
  override readonly name = 'DamagedGzipError';
}

/**
 * A stream's bytes; of one that is compressed by gzip, what they stand for. Several gzip files in a
 * row are one. Holds a chunk, and asks for the next when it is wanted.
 *
 * @throws {DamagedGzipError}
 */
export async function* decompressed(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = input[Symbol.asyncIterator]();
  const { head, rest } = await withHead(chunks, 2);
  if (!isGzip(head)) {
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

function isOfZlib(error: unknown): boolean {
  return String(errorCode(error)).startsWith('Z_');
}
