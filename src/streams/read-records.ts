import { parseJsonText } from '../json/parse-json-text';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { readEvent } from '../taskrouter/read-event';
import type { EventRecord } from './event-record';
import { ignoredRecord } from './ignored-record';

/** A list of pages is two nested lists. More than a few levels is not a list of events. */
const DEEPEST_LIST = 4;

/**
 * Every record in a value, in order: an event in any of its wire forms, or a list of them.
 *
 * A list is an array (the body of Event Streams' webhook, the output of Twilio's command line), a
 * page of TaskRouter's REST API, or the members `0`, `1`, … into which Twilio's Functions turn an
 * array. JSON text is parsed once. An empty list has no records.
 */
export function readRecords(value: unknown): Iterable<EventRecord> {
  return recordsIn(parseJsonText(value), 0);
}

function recordsIn(value: unknown, depth: number): Iterable<EventRecord> {
  const reading = readEvent(value);
  if (reading.kind === 'event') return [reading];
  const list = depth < DEEPEST_LIST ? listIn(value) : undefined;
  return list === undefined ? [ignoredRecord(value) ?? reading] : recordsOf(list, depth + 1);
}

function* recordsOf(list: readonly unknown[], depth: number): Generator<EventRecord> {
  for (const value of list) yield* recordsIn(value, depth);
}

function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isPlainObject(value)) return undefined;
  const page = ownValue(value, 'events');
  if (Array.isArray(page)) return page;
  return Object.hasOwn(value, '0') ? membersOf(value) : undefined;
}

/** The numbered members; beside them are the request and the parameters of its URL. */
function membersOf(value: PlainObject): readonly unknown[] {
  const members: unknown[] = [];
  while (Object.hasOwn(value, String(members.length))) members.push(value[members.length]);
  return members;
}
