import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { EVENT_FIELD_NAMES, type EventFieldName } from './event-fields';

/** The names that are read from an event, in TaskRouter's own snake_case. */
export type WireName = EventFieldName | 'task_attributes';

/** One of the shapes in which TaskRouter hands over an event. */
export interface WireForm {
  /** The value under TaskRouter's own snake_case name, whatever the shape calls it. */
  readonly value: (name: WireName) => unknown;
  /** Where the shape may hold the event's SID. */
  readonly ids: readonly unknown[];
  /** Where the shape may hold the event's time, the most exact first. */
  readonly times: readonly unknown[];
  /** How many fields the sender put in, listed or not. */
  readonly size: number;
}

/**
 * The event's wire form, told from its shape, or `undefined` for what has none of the shapes.
 *
 * - Event callback: flat form fields in PascalCase.
 * - REST Events resource: an envelope whose `event_data` holds the fields in snake_case.
 * - Event Streams: a CloudEvent whose `data.payload` holds the fields in snake_case.
 * - This project's own output: a CloudEvent whose `data` holds them, so that what was filtered
 *   once can be filtered again, by a stricter policy for example.
 *
 * Source: Twilio docs, "TaskRouter Events reference", "Event resource", "Event Streams: task".
 */
export function recogniseWireForm(input: unknown): WireForm | undefined {
  if (!isPlainObject(input)) return undefined;
  if (Object.hasOwn(input, 'specversion')) return cloudEvent(input);
  if (Object.hasOwn(input, 'event_type')) return restResource(input);
  if (Object.hasOwn(input, 'EventType')) return callback(input);
  return undefined;
}

function callback(form: PlainObject): WireForm {
  return {
    value: (name) => ownValue(form, pascalCase(name)),
    ids: [ownValue(form, 'Sid')],
    times: [ownValue(form, 'TimestampMs'), ownValue(form, 'Timestamp')],
    size: Object.keys(form).length,
  };
}

function restResource(resource: PlainObject): WireForm {
  const data = objectAt(resource, 'event_data');
  return {
    value: (name) => ownValue(resource, name) ?? ownValue(data, name),
    ids: [ownValue(resource, 'sid')],
    times: [ownValue(resource, 'event_date_ms'), ownValue(resource, 'event_date')],
    size: Object.keys(resource).length + Object.keys(data).length,
  };
}

function cloudEvent(envelope: PlainObject): WireForm {
  const data = objectAt(envelope, 'data');
  const payload = Object.hasOwn(data, 'payload') ? objectAt(data, 'payload') : data;
  const elsewhere = (name: WireName): unknown => {
    // Event Streams writes `eventtype` where the REST API and this project write `event_type`.
    if (name === 'event_type') return ownValue(payload, 'eventtype');
    return name === 'account_sid' ? ownValue(data, name) : undefined;
  };
  return {
    value: (name) => ownValue(payload, name) ?? elsewhere(name),
    ids: [ownValue(payload, 'sid'), ownValue(data, 'sid'), ownValue(envelope, 'id')],
    times: [
      ownValue(payload, 'timestamp'),
      ownValue(data, 'timestamp'),
      ownValue(envelope, 'time'),
    ],
    size: Object.keys(payload).length,
  };
}

function objectAt(object: PlainObject, key: string): PlainObject {
  const value = ownValue(object, key);
  return isPlainObject(value) ? value : {};
}

const PASCAL_CASE: ReadonlyMap<string, string> = new Map(
  [...EVENT_FIELD_NAMES, 'task_attributes'].map((name) => [
    name,
    name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ]),
);

/** `task_queue_sid` → `TaskQueueSid`. */
function pascalCase(name: WireName): string {
  return PASCAL_CASE.get(name) ?? name;
}
