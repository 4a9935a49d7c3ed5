import { log } from '../src/log/log';
import { BatchTally } from './batch-tally';
import { type FilteredRecord, filterRecord } from './filter-record';
import type { Guard } from './guard';
import { kinesisRecords } from './kinesis-records';
import type { PoisonQueue, PoisonRecord, RecordPlace } from './poison-queue';
import type { Handover, RecordSink } from './record-sink';

/** The runtime's context of an invocation. */
export interface InvocationContext {
  readonly getRemainingTimeInMillis: () => number;
}

/** Source: AWS, "Kinesis: partial batch responses". */
export interface PartialBatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** The time kept for the answer and the log. */
const MARGIN_MS = 2_000;

/**
 * The consumer of a Kinesis stream, behind an event source mapping with `ReportBatchItemFailures`.
 *
 * Filters all records of the batch, delivers their events, and names the first record that is not
 * done: one with an event that the sink did not accept, or poison that is not in the queue. Lambda
 * sends everything from there on again.
 *
 * @param queue Gets poison: unreadable records, and those with an event that the sink refuses for
 *   good while it accepts others. Retries do not help these. Without a queue the mapping's rules
 *   discard them, after all allowed attempts.
 */
export function kinesisHandler(guard: Guard, sink: RecordSink, queue?: PoisonQueue) {
  return async (event: unknown, context: InvocationContext): Promise<PartialBatchResponse> => {
    const tally = new BatchTally();
    const records = kinesisRecords(event).map(({ data, ...place }) => ({
      ...place,
      ...filterRecord(data, guard, tally),
    }));
    const deadline = performance.now() + context.getRemainingTimeInMillis() - MARGIN_MS;

    // Without a queue, everything after an unreadable record is sent again.
    const deliverable = queue === undefined ? beforeFirst(records, isPoison) : records;
    const handovers = await deliver(deliverable, sink, deadline);
    const all = handovers.flat();
    // When a sink accepts nothing, the fault is not with these events.
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
  /** The sink may still accept an event that it missed. */
  readonly isMissed: boolean;
}

/** @param isBelieved Whether events that the sink refused are given up. */
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
 * Queues poison, up to the first record with an event that the sink missed: everything after that
 * is sent again, and queued then.
 *
 * @returns How many records are queued, and the first that is not done.
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

/** Delivers the events; returns each record's outcomes. */
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
