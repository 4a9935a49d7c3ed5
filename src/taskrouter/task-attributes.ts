import { parseJsonText } from '../json/parse-json-text';
import { isPlainObject, type PlainObject } from '../json/plain-object';

/**
 * The task attributes of an event, before they are filtered.
 *
 * - `absent`: the event has none, like events about workers or workflows.
 * - `unreadable`: broken JSON, or JSON of something other than an object.
 */
export type TaskAttributes =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'read'; readonly attributes: PlainObject };

/**
 * Reads task attributes from the JSON text that Twilio sends, or from the object itself.
 *
 * The text is parsed once: JSON inside JSON stays text, and is unreadable.
 */
export function readTaskAttributes(value: unknown): TaskAttributes {
  if (value === undefined || value === null) return { state: 'absent' };
  const attributes = parseJsonText(value);
  return isPlainObject(attributes) ? { state: 'read', attributes } : { state: 'unreadable' };
}
