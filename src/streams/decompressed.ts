import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { errorCode } from '../errors/error-code';
import { isGzip } from './is-gzip';
import { withHead } from './with-head';

/**
 * The compressed data is damaged, cut off, or followed by something else. What came before was
 * passed on, except up to 16 kB.
 */
export class DamagedGzipError extends Error {
  override readonly name = 'DamagedGzipError';
}

/**
 * A stream's bytes, decompressed if it is gzipped. Several concatenated gzip files are one. Holds
 * one chunk, and reads the next on demand.
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
  // A failure is also reported by the stream that is read below.
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
