import { log } from '../src/log/log';
import { BatchTally } from './batch-tally';
import { type FilteredRecord, filterRecord } from './filter-record';
import type { Guard } from './guard';
import { kinesisRecords } from './kinesis-records';
import type { PoisonQueue, PoisonRecord, RecordPlace } from './poison-queue';
import type { Handover, RecordSink } from './record-sink';

/** What the runtime says about an invocation. */
export interface InvocationContext {
  readonly getRemainingTimeInMillis: () => number;
}

/** Source: AWS, "Kinesis: partial batch responses". */
export interface PartialBatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** This much of an invocation is left for the answer and the log. */
const MARGIN_MS = 2_000;

/**
 * The consumer of a Kinesis stream, behind an event source mapping with `ReportBatchItemFailures`.
 *
 * Filters all records of the batch, delivers their events, and names the first record that cannot
 * be checked off: one of which the sink did not take an event, or that is poison and not in the
 * queue. From there on Lambda sends all again.
 *
 * @param queue Is told of poison: records that are unreadable, and those of which the sink refuses
 *   an event for good while it takes others. They stay so, however often they come. Without a queue
 *   the mapping's rules take them out, after all the attempts that they allow.
 */
export function kinesisHandler(guard: Guard, sink: RecordSink, queue?: PoisonQueue) {
  return async (event: unknown, context: InvocationContext): Promise<PartialBatchResponse> => {
    const tally = new BatchTally();
    const records = kinesisRecords(event).map(({ data, ...place }) => ({
      ...place,
      ...filterRecord(data, guard, tally),
    }));
    const deadline = performance.now() + context.getRemainingTimeInMillis() - MARGIN_MS;

    // Without a queue, what comes after an unreadable record comes again.
    const deliverable = queue === undefined ? beforeFirst(records, isPoison) : records;
    const handovers = await deliver(deliverable, sink, deadline);
    const all = handovers.flat();
    // A sink that takes nothing has something else against it than these events.
    const isBelieved = queue !== undefined && all.includes('taken');
    const settled = records.map((record, index) =>
      settle(record, handovers[index] ?? ['missed'], isBelieved),
    );
    const { queued, left } = await setAside(settled, queue, deadline);
    log({
      ...tally.entry(),
      delivered: all.filter((each) => each === 'taken').length,
      refused: all.filter((each) => each === 'refused').length,
      queued,
      checked_off: left === undefined ? records.length : settled.indexOf(left),
    });
    return {
      batchItemFailures: left === undefined ? [] : [{ itemIdentifier: left.sequenceNumber }],
    };
  };
}

interface SettledRecord extends PoisonRecord {
  /** The sink may take an event that it did not take. */
  readonly isMissed: boolean;
}

/** @param isBelieved Whether what the sink has refused is given up. */
function settle(
  { events: _, problems, ...place }: RecordPlace & FilteredRecord,
  handovers: readonly Handover[],
  isBelieved: boolean,
): SettledRecord {
  const isRefused = handovers.includes('refused');
  return {
    ...place,
    problems: isRefused && isBelieved ? [...problems, 'refused'] : problems,
    isMissed: handovers.includes('missed') || (isRefused && !isBelieved),
  };
}

/**
 * Tells the queue of poison, up to the first record of which the sink has missed an event: what
 * comes after that comes again, and the queue is told of it then.
 *
 * @returns How many records the queue has, and the first that cannot be checked off.
 */
async function setAside(
  settled: readonly SettledRecord[],
  queue: PoisonQueue | undefined,
  deadline: number,
): Promise<{ readonly queued: number; readonly left: SettledRecord | undefined }> {
  const poison = beforeFirst(settled, ({ isMissed }) => isMissed).filter(isPoison);
  const isQueued = poison.length === 0 ? [] : ((await queue?.put(poison, deadline)) ?? []);
  const notQueued = poison.find((_, index) => isQueued[index] !== true);
  return {
    queued: isQueued.filter(Boolean).length,
    left: notQueued ?? settled.find(({ isMissed }) => isMissed),
  };
}

function isPoison({ problems }: Pick<PoisonRecord, 'problems'>): boolean {
  return problems.length > 0;
}

function beforeFirst<T>(values: readonly T[], isIt: (value: T) => boolean): readonly T[] {
  const index = values.findIndex(isIt);
  return index === -1 ? values : values.slice(0, index);
}

/** What became of each record's events. */
async function deliver(
  records: readonly FilteredRecord[],
  sink: RecordSink,
  deadline: number,
): Promise<readonly (readonly Handover[])[]> {
  const all = records.flatMap(({ events }) => events);
  const handovers = all.length === 0 ? [] : await sink.deliver(all, deadline);
  let next = 0;
  return records.map(({ events }) => {
    const own = events.map((_, index) => handovers[next + index] ?? 'missed');
    next += events.length;
    return own;
  });
}
