import { isSid } from '../twilio-api/is-sid';
import type { EventProblem } from './event-problem';
import { isKnownEventType } from './event-types';
import { type EventValues, PLACE } from './event-values';
import { parseTime } from './parse-time';
import { readTaskAttributes } from './task-attributes';
import type { FieldValues, TaskRouterEvent } from './taskrouter-event';
import { recogniseWireForm } from './wire-form';

/** The event, or why it is not one. */
export type EventReading =
  | { readonly kind: 'event'; readonly event: TaskRouterEvent }
  | { readonly kind: 'unreadable'; readonly problem: EventProblem };

/**
 * Reads a TaskRouter event from any of its wire forms into the canonical one. It is unreadable when
 * it has none of the shapes, or lacks its SID, type, account or workspace.
 *
 * Carries only the values of the listed fields. Does not change the input.
 */
export function readEvent(input: unknown): EventReading {
  const form = recogniseWireForm(input);
  if (form === undefined) return unreadable('not_an_event');

  const { values } = form;
  const { fields, left } = values.fields();
  const type = textAt(fields, PLACE.event_type);
  if (type === undefined) return unreadable('no_type');
  const id = values.first(PLACE.sid, parseEventSid) ?? firstReadable(form.ids, parseEventSid);
  if (id === undefined) return unreadable('no_sid');
  const accountSid = textAt(fields, PLACE.account_sid);
  if (accountSid === undefined) return unreadable('no_account_sid');
  const workspaceSid = textAt(fields, PLACE.workspace_sid);
  if (workspaceSid === undefined) return unreadable('no_workspace_sid');
  const time = timeIn(values) ?? firstReadable(form.times, parseTime);
  return {
    kind: 'event',
    event: {
      id,
      type,
      known: isKnownEventType(type),
      accountSid,
      workspaceSid,
      time,
      fields,
      taskAttributes: readTaskAttributes(
        values.first(PLACE.task_attributes, (value) => value ?? undefined),
      ),
      fieldsLeft: left,
    },
  };
}

function unreadable(problem: EventProblem): EventReading {
  return { kind: 'unreadable', problem };
}

function parseEventSid(value: unknown): string | undefined {
  return typeof value === 'string' && isSid(value, 'EV') ? value : undefined;
}

/** The most exact first. */
const TIMES = [PLACE.event_date_ms, PLACE.timestamp_ms, PLACE.event_date, PLACE.timestamp] as const;

function timeIn(values: EventValues): string | undefined {
  for (const place of TIMES) {
    const time = values.first(place, parseTime);
    if (time !== undefined) return time;
  }
  return undefined;
}

function firstReadable<T>(values: readonly unknown[], parse: (value: unknown) => T | undefined) {
  for (const value of values) {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
  }
  return undefined;
}

function textAt(fields: FieldValues, place: number): string | undefined {
  const value = fields[place];
  return typeof value === 'string' ? value : undefined;
}
