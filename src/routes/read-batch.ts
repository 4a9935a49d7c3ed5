import { type FilterOptions, type FilterResult, filterReadEvent } from '../filter/filter-event';
import { CountsByKey } from '../log/counts-by-key';
import { readRecords } from '../streams/read-records';

/** The filtered contents of a batch of Event Streams. */
export interface EventBatch {
  /** By id, so that a repeated event is delivered once. */
  readonly events: ReadonlyMap<string, FilterResult>;
  readonly duplicates: number;
  readonly ignored: CountsByKey;
  readonly unreadable: CountsByKey;
  /** The ids that prove to Twilio that test events have arrived. */
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
