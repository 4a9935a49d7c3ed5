import type { EventFieldName, FieldFormat } from './event-fields';
import type { FieldValue } from './parse-field';
import type { TaskAttributes } from './task-attributes';

/** A listed field of an event, in the form that its format asks for. */
export interface EventField {
  readonly name: EventFieldName;
  /** In the list of fields. */
  readonly place: number;
  readonly kind: FieldFormat['kind'];
  readonly value: FieldValue;
}

/** The one form in which every event is handled, whichever way it came in. Nothing is filtered yet. */
export interface TaskRouterEvent {
  /** The event's own SID (`EV…`): the same in every wire form, and the idempotency key everywhere. */
  readonly id: string;
  /** Such as `task.created`. */
  readonly type: string;
  /** False for a type that Twilio has added since. */
  readonly known: boolean;
  /** Owner of the workspace. */
  readonly accountSid: string;
  readonly workspaceSid: string;
  /** ISO 8601 in UTC with milliseconds; absent when the sender's could not be read. */
  readonly time?: string;
  /** The listed fields that the event has, in the order of their list. */
  readonly fields: readonly EventField[];
  readonly taskAttributes: TaskAttributes;
  /** How many fields of the wire form are carried nowhere. */
  readonly fieldsLeft: number;
}
