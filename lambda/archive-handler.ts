import type { BulkReport } from '../src/bulk/bulk-report';
import type { UnreadableRecord } from '../src/bulk/filter-lines';
import { isPlainObject, ownValue } from '../src/json/plain-object';
import { CountsByKey } from '../src/log/counts-by-key';
import { log } from '../src/log/log';
import { ArchiveError } from './archive-error';
import { filterObject } from './filter-object';
import type { Guard } from './guard';
import type { ObjectAddress, S3Client } from './s3-client';

/** The names of the two buckets. */
export interface ArchiveBuckets {
  readonly source: string;
  readonly clean: string;
}

/** What Step Functions keeps about an object, apart from its key. */
export interface ArchiveAnswer {
  readonly events: number;
  readonly ignored: number;
  readonly unreadable_lines: number;
  /** The first unreadable records. */
  readonly first_unreadable: readonly NamedRecord[];
}

/** The place of a record that is not an event, and why. */
interface NamedRecord {
  /** From 1. */
  readonly line: number;
  /** Which of several on the line, from 1. */
  readonly nth?: number;
  readonly problem: string;
}

/** As many as `hipaa-guard filter` names. */
const MOST_NAMED = 10;

/**
 * Filters one object of an archive into the clean bucket, under the same key, and puts the report
 * of `hipaa-guard filter --report` beside it, as `KEY.report.json`: an object with a report is
 * done. A repeated run gives the same bytes.
 *
 * Rejects only with an {@link ArchiveError}, for Step Functions to retry.
 */
export function archiveHandler(guard: Guard, client: S3Client, buckets: ArchiveBuckets) {
  return async (request: unknown): Promise<ArchiveAnswer> => {
    try {
      return await filterByRequest(guard, client, buckets, request);
    } catch (error) {
      throw error instanceof ArchiveError ? error : new ArchiveError('internal_error');
    }
  };
}

async function filterByRequest(
  guard: Guard,
  client: S3Client,
  { source, clean }: ArchiveBuckets,
  request: unknown,
): Promise<ArchiveAnswer> {
  const startedAt = performance.now();
  const key = isPlainObject(request) ? ownValue(request, 'key') : undefined;
  if (typeof key !== 'string' || key === '') throw new ArchiveError('invalid_request');
  const problems = new CountsByKey();
  const first: UnreadableRecord[] = [];
  const report = await filterObject(
    guard,
    client,
    { Bucket: source, Key: key },
    { Bucket: clean, Key: key },
    (record) => {
      problems.add(record.problem);
      if (first.length < MOST_NAMED) first.push(record);
    },
  );
  await putReport(client, { Bucket: clean, Key: `${key}.report.json` }, report);
  const { events, ignored, unreadable_lines, kept, removed } = report.toJSON();
  const ms = Math.round(performance.now() - startedAt);
  log({ events, ignored, unreadable: problems.toJSON(), kept, removed, ms });
  return { events, ignored, unreadable_lines, first_unreadable: first.map(namedRecord) };
}

async function putReport(
  client: S3Client,
  address: ObjectAddress,
  report: BulkReport,
): Promise<void> {
  const Body = Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
  try {
    await client.putObject({ ...address, ContentType: 'application/json', Body });
  } catch {
    throw new ArchiveError('output_failed');
  }
}

function namedRecord({ lineNumber, nth, problem }: UnreadableRecord): NamedRecord {
  return { line: lineNumber, ...(nth === undefined ? {} : { nth }), problem };
}
