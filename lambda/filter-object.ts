import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { filterInThisThread } from '../src/bulk/batch-filter';
import type { BulkReport } from '../src/bulk/bulk-report';
import { filterLines, type UnreadableRecord } from '../src/bulk/filter-lines';
import { isGzip } from '../src/streams/is-gzip';
import { withHead } from '../src/streams/with-head';
import { ArchiveError } from './archive-error';
import { equalChunks } from './equal-chunks';
import type { Guard } from './guard';
import { putStream } from './put-stream';
import type { ObjectAddress, S3Client } from './s3-client';

/** The size of zlib's input chunks, fixed so that its output depends only on the lines. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Filters an object into another, like `hipaa-guard filter`; gzipped if the first is. Memory stays
 * flat, because reading waits for writing. The same object gives the same bytes.
 *
 * @throws {ArchiveError} and leaves the earlier object unchanged.
 */
export async function filterObject(
  guard: Guard,
  client: S3Client,
  from: ObjectAddress,
  to: ObjectAddress,
  onUnreadable: (record: UnreadableRecord) => void,
): Promise<BulkReport> {
  const body = await openObject(client, from);
  const lines = new PassThrough();
  let stored: Promise<void> | undefined;
  try {
    const { head, rest } = await withHead(bytesOf(body), 2);
    stored = storeLines(client, to, lines, isGzip(head));
    // Awaited below; until then its failure must not count as unhandled.
    stored.catch(() => undefined);
    const report = await filterLines(rest, lines, filterInThisThread(guard), {
      onUnreadable: (record) => {
        // How much was read before depends on the network, so the output would not be reproducible.
        if (record.problem === 'damaged_gzip') throw new ArchiveError('damaged_gzip');
        onUnreadable(record);
      },
    });
    lines.end();
    await stored;
    return report;
  } catch (error) {
    lines.destroy(error as Error);
    // What was written so far is discarded before the error is reported.
    await stored?.catch(() => undefined);
    throw error;
  } finally {
    body.destroy();
  }
}

async function openObject(client: S3Client, address: ObjectAddress): Promise<Readable> {
  const { Body } = await client.getObject(address).catch(() => {
    throw new ArchiveError('input_failed');
  });
  if (Body === undefined) throw new ArchiveError('input_failed');
  return Body;
}

async function* bytesOf(body: Readable): AsyncGenerator<Buffer> {
  try {
    yield* body;
  } catch {
    throw new ArchiveError('input_failed');
  }
}

async function storeLines(
  client: S3Client,
  address: ObjectAddress,
  lines: Readable,
  compress: boolean,
): Promise<void> {
  const put = async (type: string, chunks: AsyncIterable<Buffer>) => {
    try {
      await putStream(client, address, type, chunks);
    } catch {
      throw new ArchiveError('output_failed');
    }
  };
  if (compress) {
    await pipeline(
      lines,
      (chunks: AsyncIterable<Buffer>) => equalChunks(chunks, CHUNK_BYTES),
      createGzip(),
      (chunks) => put('application/gzip', chunks),
    );
  } else {
    await pipeline(lines, (chunks) => put('application/x-ndjson', chunks));
  }
}
