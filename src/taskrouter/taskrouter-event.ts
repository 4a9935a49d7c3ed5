import type { FieldValue } from './parse-field';
import type { TaskAttributes } from './task-attributes';

/**
 * The listed fields of an event, each in its canonical form and at its place in `LISTED_FIELDS`;
 * `undefined` for a missing one.
 */
export type FieldValues = readonly (FieldValue | undefined)[];

/** The canonical form of an event, however it arrived. Not yet filtered. */
export interface TaskRouterEvent {
  /**
   * The event's own SID (`EV…`): the same in every wire form, and the idempotency key everywhere.
   */
  readonly id: string;
  /** Such as `task.created`. */
  readonly type: string;
  /** False for a type that Twilio has added later. */
  readonly known: boolean;
  /** Owner of the workspace. */
  readonly accountSid: string;
  readonly workspaceSid: string;
  /** ISO 8601 in UTC with milliseconds; `undefined` when the sender's is unreadable. */
  readonly time: string | undefined;
  readonly fields: FieldValues;
  readonly taskAttributes: TaskAttributes;
  /** How many fields of the wire form are not carried. */
  readonly fieldsLeft: number;
}
