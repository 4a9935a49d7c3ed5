import { parseJsonText } from '../json/parse-json-text';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { isSid } from '../twilio-api/is-sid';
import type { IgnoredRecord } from './event-record';

/** Twilio docs, "Event Streams webhook quickstart". */
const TEST_EVENT = 'com.twilio.eventstreams.test-event';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Lower-case words, so that a type can be reported without anybody's value in it. */
const EVENT_TYPE = /^com\.twilio(?:\.[a-z]+(?:-[a-z]+)*){1,6}$/;

/**
 * The record of a CloudEvent of Twilio's other than TaskRouter's, recognised by its type;
 * `undefined` for anything else.
 */
export function ignoredRecord(value: unknown): IgnoredRecord | undefined {
  if (!isPlainObject(value)) return undefined;
  const type = ownValue(value, 'type') ?? ownValue(value, 'TYPE');
  if (typeof type !== 'string' || !type.startsWith('com.twilio.')) return undefined;
  if (type.startsWith('com.twilio.taskrouter.')) return undefined;
  if (type === TEST_EVENT) return { kind: 'ignored', why: 'test_event', type, ...testIdIn(value) };
  const form = EVENT_TYPE.test(type) && type.length <= 100 ? { type } : {};
  return { kind: 'ignored', why: 'other_product', ...form };
}

function testIdIn(event: PlainObject): { readonly testId?: string } {
  const data = parseJsonText(ownValue(event, 'data') ?? ownValue(event, 'DATA'));
  const testId = isPlainObject(data) ? ownValue(data, 'test_id') : undefined;
  return typeof testId === 'string' && isTestId(testId) ? { testId } : {};
}

/** A UUID, as Twilio sends, or the 34 characters of a SID, according to its API description. */
function isTestId(text: string): boolean {
  return UUID.test(text) || isSid(text);
}
