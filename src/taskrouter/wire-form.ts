import { NameList } from '../json/name-list';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { type EventFieldName, LISTED_FIELDS, type ListedField } from './event-fields';

/** A field, and the value as the sender wrote it. */
export interface WireField {
  readonly field: ListedField;
  readonly value: unknown;
}

/** One of the shapes in which TaskRouter hands over an event. */
export interface WireForm {
  /** The listed fields, in the order of their list; `undefined` for what is not there. */
  readonly fields: readonly WireField[];
  readonly taskAttributes: unknown;
  /** Where the shape may hold the event's SID. */
  readonly ids: readonly unknown[];
  /** Where the shape may hold the event's time, the most exact first. */
  readonly times: readonly unknown[];
  /** How many fields the sender put in, listed or not, beside those of the other properties. */
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
    fields: CALLBACK_FIELDS.in(form).items.map(({ field, key }) => ({ field, value: form[key] })),
    taskAttributes: ownValue(form, 'TaskAttributes'),
    ids: [ownValue(form, 'Sid')],
    times: [ownValue(form, 'TimestampMs'), ownValue(form, 'Timestamp')],
    size: countBeside(['Sid', 'Timestamp', 'TimestampMs', 'TaskAttributes'], form),
  };
}

function restResource(resource: PlainObject): WireForm {
  const data = objectAt(resource, 'event_data');
  return {
    fields: fieldsOf((name) => ownValue(resource, name) ?? ownValue(data, name)),
    taskAttributes: ownValue(resource, 'task_attributes') ?? ownValue(data, 'task_attributes'),
    ids: [ownValue(resource, 'sid')],
    times: [ownValue(resource, 'event_date_ms'), ownValue(resource, 'event_date')],
    size: countBeside(
      ['sid', 'event_date', 'event_date_ms', 'event_data', 'task_attributes'],
      // What stands in both is one field.
      { ...data, ...resource },
    ),
  };
}

function cloudEvent(envelope: PlainObject): WireForm {
  const data = objectAt(envelope, 'data');
  const payload = Object.hasOwn(data, 'payload') ? objectAt(data, 'payload') : data;
  const elsewhere = (name: EventFieldName): unknown => {
    // Event Streams writes `eventtype` where the REST API and this project write `event_type`.
    if (name === 'event_type') return ownValue(payload, 'eventtype');
    return name === 'account_sid' ? ownValue(data, name) : undefined;
  };
  return {
    fields: fieldsOf((name) => ownValue(payload, name) ?? elsewhere(name)),
    taskAttributes: ownValue(payload, 'task_attributes'),
    ids: [ownValue(payload, 'sid'), ownValue(data, 'sid'), ownValue(envelope, 'id')],
    times: [
      ownValue(payload, 'timestamp'),
      ownValue(data, 'timestamp'),
      ownValue(envelope, 'time'),
    ],
    // The account is one of them, wherever it stands.
    size: countBeside(['sid', 'timestamp', 'task_attributes'], { account_sid: '', ...payload }),
  };
}

function objectAt(object: PlainObject, key: string): PlainObject {
  const value = ownValue(object, key);
  return isPlainObject(value) ? value : {};
}

function fieldsOf(valueIn: (name: EventFieldName) => unknown): readonly WireField[] {
  return LISTED_FIELDS.map((field) => ({ field, value: valueIn(field.name) }));
}

/** How many names the object has that are none of these. */
function countBeside(names: readonly string[], object: PlainObject): number {
  return Object.keys(object).length - names.filter((name) => Object.hasOwn(object, name)).length;
}

const CALLBACK_FIELDS = new NameList(() =>
  LISTED_FIELDS.map((field) => {
    const key = pascalCase(field.name);
    return [key, { field, key }];
  }),
);

/** `task_queue_sid` → `TaskQueueSid`. */
function pascalCase(name: string): string {
  return name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
