import { filterReadEvent } from '../src/filter/filter-event';
import type { FilteredEvent } from '../src/filter/filtered-event';
import { readText } from '../src/streams/read-text';
import type { BatchTally } from './batch-tally';
import type { Guard } from './guard';
import type { PoisonProblem } from './poison-problem';

/** The outcome of one record of a stream. */
export interface FilteredRecord {
  /** Its filtered events, mostly one. */
  readonly events: readonly FilteredEvent[];
  /** What in it is unreadable, mostly nothing. */
  readonly problems: readonly PoisonProblem[];
}

/**
 * Filters the events in a record, in any of their wire forms. Never throws: an internal error makes
 * the record unreadable, and is dropped.
 *
 * @param data The record: its bytes, or base64 of them, as AWS passes it.
 */
export function filterRecord(data: unknown, guard: Guard, tally: BatchTally): FilteredRecord {
  tally.addRecord();
  const events: FilteredEvent[] = [];
  const problems: PoisonProblem[] = [];
  try {
    for (const record of readText(bytesOf(data))) {
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
          problems.push(record.problem);
      }
    }
  } catch {
    // Its message may quote the event.
    problems.push('internal_error');
  }
  for (const problem of problems) tally.addUnreadable(problem);
  return { events, problems };
}

function bytesOf(data: unknown): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'base64');
  if (!(data instanceof Uint8Array)) throw new TypeError('no data');
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
