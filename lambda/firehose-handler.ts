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
   * - `Dropped`: it holds no TaskRouter event.
   * - `ProcessingFailed`: Firehose puts the raw record, with its PHI, under its error prefix;
   *   docs/aws.md says what to do about that.
   */
  readonly result: 'Ok' | 'Dropped' | 'ProcessingFailed';
  /** In base64. */
  readonly data?: string;
}

export interface TransformedBatch {
  readonly records: readonly TransformedRecord[];
}

/** Source: AWS Lambda, "Quotas": an answer has at most 6 MB. */
const MOST_ANSWER_BYTES = 6_000_000;

/**
 * Firehose's data transformation: returns each record once, by id, with its events as NDJSON.
 *
 * Never rejects, nor answers more than Lambda accepts: a failure would make Firehose put the whole
 * raw batch under the error prefix, and the error's message into a log. So a record without room in
 * the answer fails individually.
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

/** A record that is partly unreadable fails as a whole, and is read again as a whole. */
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
