import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import type { RecordProblem } from './record-problem';

/**
 * One record of a stream, an archive or a batch.
 *
 * - `event`: a TaskRouter event, not yet filtered.
 * - `ignored`: an event that is not TaskRouter's, but no fault: of another Twilio product, or the
 *   test event of Event Streams.
 * - `unreadable`: anything else.
 */
export type EventRecord =
  | { readonly kind: 'event'; readonly event: TaskRouterEvent }
  | IgnoredRecord
  | { readonly kind: 'unreadable'; readonly problem: RecordProblem };

export interface IgnoredRecord {
  readonly kind: 'ignored';
  readonly why: IgnoredBecause;
  /** The event's type, such as `com.twilio.messaging.message.delivered`, if it has that form. */
  readonly type?: string;
  /** The UUID that proves to Twilio that a test event has arrived. */
  readonly testId?: string;
}

export type IgnoredBecause = 'test_event' | 'other_product';
