import { isPlainObject, ownValue } from '../src/json/plain-object';
import { log } from '../src/log/log';
import { BatchTally } from './batch-tally';
import { filterRecord } from './filter-record';
import type { Guard } from './guard';

/** Source: AWS, "Firehose: data transformation", required parameters of the answer. */
export interface TransformedRecord {
  readonly recordId: string;
  /**
   * - `Ok`: `data` goes on.
   * - `Dropped`: there was nothing for us in it.
   * - `ProcessingFailed`: Firehose puts the raw record, and with it PHI, below its error prefix:
   *   docs/aws.md says what follows from that.
   */
  readonly result: 'Ok' | 'Dropped' | 'ProcessingFailed';
  /** In base64. */
  readonly data?: string;
}

export interface TransformedBatch {
  readonly records: readonly TransformedRecord[];
}

/** Source: AWS Lambda, "Quotas": an answer has 6 MB at most. */
const MOST_ANSWER_BYTES = 6_000_000;

/**
 * Firehose's data transformation: each record once, by its id, its events as NDJSON.
 *
 * A pure function, and one that never rejects, nor answers more than Lambda takes: a function that
 * fails makes Firehose put the whole batch, raw, below the error prefix, and its error's message
 * into a log. So what there is no room for is set aside by itself.
 */
export function firehoseHandler(guard: Guard) {
  return async (event: unknown): Promise<TransformedBatch> => {
    const tally = new BatchTally();
    const given = recordsIn(event);
    const withoutData = JSON.stringify(given.map(({ recordId }) => failed(recordId)));
    let room = MOST_ANSWER_BYTES - withoutData.length;
    let noRoom = 0;
    const records = given.map((record) => {
      const answer = transformed(record, guard, tally);
      const length = answer.data?.length ?? 0;
      if (length > room) {
        noRoom += 1;
        return failed(record.recordId);
      }
      room -= length;
      return answer;
    });
    log({ ...tally.entry(), ...(noRoom > 0 && { no_room: noRoom }) });
    return { records };
  };
}

interface FirehoseRecord {
  readonly recordId: string;
  readonly data: unknown;
}

function recordsIn(event: unknown): readonly FirehoseRecord[] {
  const records = isPlainObject(event) ? ownValue(event, 'records') : undefined;
  if (!Array.isArray(records)) return [];
  return records.flatMap((record) => {
    const recordId = isPlainObject(record) ? ownValue(record, 'recordId') : undefined;
    return typeof recordId === 'string' ? [{ recordId, data: ownValue(record, 'data') }] : [];
  });
}

/** A record that cannot be read in full is set aside whole, and is read again whole. */
function transformed(
  { recordId, data }: FirehoseRecord,
  guard: Guard,
  tally: BatchTally,
): TransformedRecord {
  const { events, problems } = filterRecord(data, guard, tally);
  if (problems.length > 0) return failed(recordId);
  if (events.length === 0) return { recordId, result: 'Dropped' };
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  return { recordId, result: 'Ok', data: Buffer.from(lines).toString('base64') };
}

function failed(recordId: string): TransformedRecord {
  return { recordId, result: 'ProcessingFailed' };
}
