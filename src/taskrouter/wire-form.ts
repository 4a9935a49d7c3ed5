import { parseJsonText } from '../json/parse-json-text';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { EventValues, PLACE } from './event-values';

/** One of the shapes in which TaskRouter hands over an event. */
export interface WireForm {
  /** The fields, the task attributes, and mostly the event's SID and time. */
  readonly values: EventValues;
  /** Other places of the SID. */
  readonly ids: readonly unknown[];
  /** Other places of the time. */
  readonly times: readonly unknown[];
}

/**
 * The event's wire form, recognised by its shape, or `undefined` for any other shape.
 *
 * - Event callback: flat form fields in PascalCase.
 * - REST Events resource: an envelope whose `event_data` holds the fields in snake_case.
 * - Event Streams: a CloudEvent whose `data.payload` holds the fields in snake_case; or only its
 *   `data`, or only its `payload`, as receivers archive them.
 * - This project's own output: a CloudEvent whose `data` holds them, so that filtered events can be
 *   filtered again, for example with a stricter policy.
 *
 * `data`, `payload` and `event_data` may be JSON text: Twilio's quickstarts print the first like
 * that, and warehouses store the others so. {@link EventValues} says how names may be spelled.
 *
 * Source: Twilio docs, "TaskRouter Events reference", "Event resource", "Event Streams: task",
 * "Stream events to Amazon Kinesis".
 */
export function recogniseWireForm(input: unknown): WireForm | undefined {
  if (!isPlainObject(input)) return undefined;
  const values = new EventValues();
  values.add(input);
  if (values.first(PLACE.specversion, isThere) !== undefined) {
    return cloudEvent(input, objectAt(input, 'data'));
  }
  if (values.first(PLACE.event_type, () => true) === undefined) {
    return member(input, 'payload') === undefined ? undefined : cloudEvent({}, input);
  }
  // Unlike the callback, the REST resource nests its fields.
  const data = values.first(PLACE.event_data, parseJsonText);
  if (isPlainObject(data)) values.add(data);
  // It held the task attributes, which are therefore unreadable too.
  else values.addValue(PLACE.task_attributes, values.first(PLACE.event_data, isSaid));
  return { values, ids: [], times: [] };
}

function cloudEvent(envelope: PlainObject, data: PlainObject): WireForm {
  const values = new EventValues();
  const [id, time] = [member(envelope, 'id'), member(envelope, 'time')];
  if (member(data, 'payload') === undefined) {
    values.add(data);
    return { values, ids: [id], times: [time] };
  }
  values.add(objectAt(data, 'payload'));
  const beside = new EventValues();
  beside.add(data);
  // The one field that may be beside the payload.
  values.addValue(PLACE.account_sid, beside.first(PLACE.account_sid, isThere));
  return {
    values,
    ids: [beside.first(PLACE.sid, isThere), id],
    times: [beside.first(PLACE.timestamp, isThere), time],
  };
}

const isThere = (value: unknown) => value ?? undefined;

/** A table may have an empty text for an event without data. */
const isSaid = (value: unknown) => value || undefined;

/**
 * Names of the envelopes of CloudEvents and Event Streams, as one word and as columns of a
 * warehouse.
 */
const MEMBERS = {
  data: 'DATA',
  payload: 'PAYLOAD',
  id: 'ID',
  time: 'TIME',
} as const;

function member(object: PlainObject, name: keyof typeof MEMBERS): unknown {
  return ownValue(object, name) ?? ownValue(object, MEMBERS[name]);
}

function objectAt(object: PlainObject, name: keyof typeof MEMBERS): PlainObject {
  const value = parseJsonText(member(object, name));
  return isPlainObject(value) ? value : {};
}
