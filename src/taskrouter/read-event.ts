import { isSid } from '../twilio-api/is-sid';
import type { EventFieldName } from './event-fields';
import { isKnownEventType } from './event-types';
import { InvalidEventError } from './invalid-event-error';
import { parseField } from './parse-field';
import { parseTime } from './parse-time';
import { readTaskAttributes } from './task-attributes';
import type { EventField, TaskRouterEvent } from './taskrouter-event';
import { recogniseWireForm } from './wire-form';

/**
 * Reads a TaskRouter event from any of its wire forms into the canonical one.
 *
 * Walks the list of known fields, never the input: what is not listed is not carried. The input is
 * not changed.
 *
 * @throws {InvalidEventError} when it has none of the shapes, or lacks what identifies an event:
 *   its SID, type, account or workspace.
 */
export function readEvent(input: unknown): TaskRouterEvent {
  const form = recogniseWireForm(input);
  if (form === undefined) throw new InvalidEventError('not a TaskRouter event');

  const fields: EventField[] = [];
  for (const { field, value } of form.fields) {
    const { name, format } = field;
    const parsed = parseField(format, value);
    if (parsed !== undefined) fields.push({ name, kind: format.kind, value: parsed });
  }
  const time = firstReadable(form.times, parseTime);
  const type = required(fields, 'event_type', 'type');
  return {
    id: firstReadable(form.ids, parseEventSid) ?? missing('SID'),
    type,
    known: isKnownEventType(type),
    accountSid: required(fields, 'account_sid', 'account SID'),
    workspaceSid: required(fields, 'workspace_sid', 'workspace SID'),
    ...(time === undefined ? {} : { time }),
    fields,
    taskAttributes: readTaskAttributes(form.taskAttributes),
    fieldsLeft: form.size - fields.length,
  };
}

function parseEventSid(value: unknown): string | undefined {
  return typeof value === 'string' && isSid(value, 'EV') ? value : undefined;
}

function firstReadable<T>(values: readonly unknown[], parse: (value: unknown) => T | undefined) {
  for (const value of values) {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}

function required(fields: readonly EventField[], name: EventFieldName, what: string): string {
  const field = fields.find((each) => each.name === name);
  return typeof field?.value === 'string' ? field.value : missing(what);
}

function missing(what: string): never {
  throw new InvalidEventError(`the event has no ${what}`);
}
