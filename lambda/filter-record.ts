import { filterReadEvent } from '../src/filter/filter-event';
import type { FilteredEvent } from '../src/filter/filtered-event';
import { readText } from '../src/streams/read-text';
import type { BatchTally } from './batch-tally';
import type { Guard } from './guard';

/** What becomes of the bytes of one record of a stream. */
export interface FilteredRecord {
  /** Its events, filtered. Mostly there is one. */
  readonly events: readonly FilteredEvent[];
  /** True when something in it is neither an event nor to be ignored. */
  readonly unreadable: boolean;
}

/**
 * Filters the events in a record, in any of their wire forms. Never throws: a fault of ours leaves
 * the record unreadable, and of the error only that there was one.
 *
 * @param data The record as engines of AWS hand it over: in base64.
 */
export function filterRecord(data: unknown, guard: Guard, tally: BatchTally): FilteredRecord {
  tally.addRecord();
  const events: FilteredEvent[] = [];
  let unreadable = false;
  try {
    if (typeof data !== 'string') throw new TypeError('no data');
    for (const record of readText(Buffer.from(data, 'base64'))) {
      switch (record.kind) {
        case 'event': {
          const { event, report } = filterReadEvent(record.event, guard);
          tally.addEvent(report);
          events.push(event);
          break;
        }
        case 'ignored':
          tally.addIgnored(record);
          break;
        case 'unreadable':
          tally.addUnreadable(record.problem);
          unreadable = true;
      }
    }
  } catch {
    // Its message may quote the event.
    tally.addUnreadable('internal_error');
    unreadable = true;
  }
  return { events, unreadable };
}
