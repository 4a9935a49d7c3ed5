import { InvalidEventError } from '../taskrouter/invalid-event-error';
import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import type { IgnoredBecause } from './event-record';
import { readRecords } from './read-records';
import { RECORD_PROBLEMS } from './record-problem';

const IGNORED: Readonly<Record<IgnoredBecause, string>> = {
  test_event: 'a test event of Event Streams',
  other_product: 'an event of another product',
};

/**
 * The one TaskRouter event in a value.
 *
 * @throws {InvalidEventError} when there is none, or several.
 */
export function soleEvent(value: unknown): TaskRouterEvent {
  const [record, ...others] = readRecords(value);
  if (record === undefined) throw new InvalidEventError('a list of no event');
  if (others.length > 0) throw new InvalidEventError('a list of several events');
  switch (record.kind) {
    case 'event':
      return record.event;
    case 'ignored':
      throw new InvalidEventError(IGNORED[record.why]);
    case 'unreadable':
      throw new InvalidEventError(RECORD_PROBLEMS[record.problem]);
  }
}
