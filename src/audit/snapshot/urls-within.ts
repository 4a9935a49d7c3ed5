import { isPlainObject } from '../../json/plain-object';
import { type FieldReader, type UrlParts, webUrl } from './field-reader';

const WHOLE_URL = /^(?:https?|wss?|sips?):/i;

/** The URLs among the values of an object that Twilio does not describe, at any depth. */
export const urlsWithin: FieldReader<UrlParts[]> = {
  schema: { type: 'array', items: webUrl.schema },
  read: (raw) => (typeof raw === 'object' && raw !== null ? urlsOf(raw) : null),
};

function urlsOf(value: unknown): UrlParts[] {
  if (typeof value === 'string') {
    const url = WHOLE_URL.test(value.trim()) ? webUrl.read(value) : null;
    return url === null ? [] : [url];
  }
  if (Array.isArray(value)) return value.flatMap(urlsOf);
  return isPlainObject(value) ? Object.values(value).flatMap(urlsOf) : [];
}
