import { EVENT_FIELD_NAMES, EVENT_FIELDS, type EventFieldName } from './event-fields';
import { isKnownEventType } from './event-types';
import { InvalidEventError } from './invalid-event-error';
import { type FieldValue, parseField } from './parse-field';
import { parseTime } from './parse-time';
import { readTaskAttributes } from './task-attributes';
import type { TaskRouterEvent } from './taskrouter-event';
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

  const fields: Partial<Record<EventFieldName, FieldValue>> = {};
  for (const name of EVENT_FIELD_NAMES) {
    const value = parseField(EVENT_FIELDS[name], form.value(name));
    if (value !== undefined) fields[name] = value;
  }
  const time = firstReadable(form.times, parseTime);
  const type = required(fields.event_type, 'type');
  return {
    id: required(firstReadable(form.ids, parseEventSid), 'SID'),
    type,
    known: isKnownEventType(type),
    accountSid: required(fields.account_sid, 'account SID'),
    workspaceSid: required(fields.workspace_sid, 'workspace SID'),
    ...(time === undefined ? {} : { time }),
    fields,
    taskAttributes: readTaskAttributes(form.value('task_attributes')),
    fieldsLeft: form.size - Object.keys(fields).length,
  };
}

function parseEventSid(value: unknown): FieldValue | undefined {
  return parseField({ kind: 'sid', prefix: 'EV' }, value);
}

function firstReadable<T>(values: readonly unknown[], parse: (value: unknown) => T | undefined) {
  for (const value of values) {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}

function required(value: FieldValue | undefined, what: string): string {
  if (typeof value !== 'string') throw new InvalidEventError(`the event has no ${what}`);
  return value;
}
