import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import type { RecordProblem } from './record-problem';

/**
 * What one record of a stream, an archive or a batch is.
 *
 * - `event`: a TaskRouter event. Nothing is filtered yet.
 * - `ignored`: an event that is not one of TaskRouter's, and not a fault: of another product of
 *   Twilio's, or the one that Event Streams sends to try a sink.
 * - `unreadable`: anything else.
 */
export type EventRecord =
  | { readonly kind: 'event'; readonly event: TaskRouterEvent }
  | IgnoredRecord
  | { readonly kind: 'unreadable'; readonly problem: RecordProblem };

export interface IgnoredRecord {
  readonly kind: 'ignored';
  readonly why: IgnoredBecause;
  /**
   * The event's type, such as `com.twilio.messaging.message.delivered`, if it has the form of one.
   */
  readonly type?: string;
  /** The UUID by which Twilio knows that a test event has arrived. */
  readonly testId?: string;
}

export type IgnoredBecause = 'test_event' | 'other_product';
