import type { FilteredEvent } from '../src/filter/filtered-event';
import { log } from '../src/http/log';
import { isPlainObject, ownValue } from '../src/json/plain-object';
import { BatchTally } from './batch-tally';
import { filterRecord } from './filter-record';
import type { Guard } from './guard';
import type { RecordSink } from './record-sink';

/** What the runtime tells of an invocation. */
export interface InvocationContext {
  readonly getRemainingTimeInMillis: () => number;
}

/** Source: AWS, "Kinesis: partial batch responses". */
export interface PartialBatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** So much of an invocation is left for the answer and the log. */
const MARGIN_MS = 2_000;

/**
 * The consumer of a Kinesis stream, behind an event source mapping with `ReportBatchItemFailures`.
 *
 * Filters all records of the batch, delivers their events, and names the first record that cannot be
 * checked off: one that is unreadable, or of which the sink did not take an event. From there on Lambda
 * sends all again. A record that stays unreadable goes, by the mapping's rules, to its queue: there is
 * nothing of the record in it but where it lies in the stream.
 */
export function kinesisHandler(guard: Guard, sink: RecordSink) {
  return async (event: unknown, context: InvocationContext): Promise<PartialBatchResponse> => {
    const tally = new BatchTally();
    const records = recordsIn(event).map(({ sequenceNumber, data }) => ({
      sequenceNumber,
      ...filterRecord(data, guard, tally),
    }));
    // What comes behind an unreadable record comes again.
    const poisoned = records.findIndex(({ unreadable }) => unreadable);
    const readable = poisoned === -1 ? records : records.slice(0, poisoned);
    const taken = await delivered(
      readable.flatMap(({ events }) => events),
      sink,
      context.getRemainingTimeInMillis() - MARGIN_MS,
    );
    let next = 0;
    const refused = readable.find(({ events }) => {
      const own = taken.slice(next, next + events.length);
      next += events.length;
      return own.includes(false);
    });
    const first = refused ?? records[poisoned];
    log({
      ...tally.entry(),
      delivered: taken.filter(Boolean).length,
      checked_off: first === undefined ? records.length : records.indexOf(first),
    });
    return {
      batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first.sequenceNumber }],
    };
  };
}

async function delivered(
  events: readonly FilteredEvent[],
  sink: RecordSink,
  milliseconds: number,
): Promise<readonly boolean[]> {
  if (events.length === 0) return [];
  return await sink.deliver(events, AbortSignal.timeout(Math.max(0, milliseconds)));
}

interface KinesisRecord {
  readonly sequenceNumber: string;
  readonly data: unknown;
}

/** @throws {TypeError} for what is no batch of Kinesis: the mapping is not what it should be. */
function recordsIn(event: unknown): readonly KinesisRecord[] {
  const records = isPlainObject(event) ? ownValue(event, 'Records') : undefined;
  if (!Array.isArray(records)) throw new TypeError('not a batch of a Kinesis stream');
  return records.map((record) => {
    const kinesis = isPlainObject(record) ? ownValue(record, 'kinesis') : undefined;
    const number = isPlainObject(kinesis) ? ownValue(kinesis, 'sequenceNumber') : undefined;
    if (!isPlainObject(kinesis) || typeof number !== 'string') {
      throw new TypeError('not a record of a Kinesis stream');
    }
    return { sequenceNumber: number, data: ownValue(kinesis, 'data') };
  });
}
