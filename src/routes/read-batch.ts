import { type FilterOptions, type FilterResult, filterReadEvent } from '../filter/filter-event';
import { CountsByKey } from '../log/counts-by-key';
import { readRecords } from '../streams/read-records';

/** What a batch of Event Streams holds. Everything is filtered. */
export interface EventBatch {
  /** By id: an event that is there several times is delivered once. */
  readonly events: ReadonlyMap<string, FilterResult>;
  readonly duplicates: number;
  readonly ignored: CountsByKey;
  readonly unreadable: CountsByKey;
  /** By which Twilio knows that a test event has arrived. */
  readonly testIds: readonly string[];
}

/** Reads and filters every record in the parameters of a request. */
export function readBatch(parameters: unknown, options: FilterOptions): EventBatch {
  const events = new Map<string, FilterResult>();
  const ignored = new CountsByKey();
  const unreadable = new CountsByKey();
  const testIds: string[] = [];
  let duplicates = 0;
  for (const record of readRecords(parameters)) {
    switch (record.kind) {
      case 'event':
        if (events.has(record.event.id)) duplicates += 1;
        else events.set(record.event.id, filterReadEvent(record.event, options));
        break;
      case 'ignored':
        ignored.add(record.type ?? record.why);
        if (record.testId !== undefined) testIds.push(record.testId);
        break;
      case 'unreadable':
        unreadable.add(record.problem);
    }
  }
  return { events, duplicates, ignored, unreadable, testIds };
}
