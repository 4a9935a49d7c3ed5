import type { FieldValue } from './parse-field';
import type { TaskAttributes } from './task-attributes';

/**
 * The listed fields of an event, each in the form that its format asks for and at its place in
 * `LISTED_FIELDS`; `undefined` for one that the event lacks.
 */
export type FieldValues = readonly (FieldValue | undefined)[];

/**
 * The one form in which every event is handled, whichever way it came in. Nothing is filtered yet.
 */
export interface TaskRouterEvent {
  /**
   * The event's own SID (`EV…`): the same in every wire form, and the idempotency key everywhere.
   */
  readonly id: string;
  /** Such as `task.created`. */
  readonly type: string;
  /** False for a type that Twilio has added since. */
  readonly known: boolean;
  /** Owner of the workspace. */
  readonly accountSid: string;
  readonly workspaceSid: string;
  /** ISO 8601 in UTC with milliseconds; `undefined` when the sender's could not be read. */
  readonly time: string | undefined;
  readonly fields: FieldValues;
  readonly taskAttributes: TaskAttributes;
  /** How many fields of the wire form are carried nowhere. */
  readonly fieldsLeft: number;
}
