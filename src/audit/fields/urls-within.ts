import { isPlainObject } from '../../json/plain-object';
import type { FieldReader } from './field-reader';
import { type UrlParts, webUrl } from './web-url';

const WHOLE_URL = /^(?:https?|wss?|sips?):/i;

/** The URLs among the values of an object that Twilio's API does not describe, at any depth. */
export const urlsWithin: FieldReader<UrlParts[]> = {
  schema: { type: 'array', items: webUrl.schema },
  read: (raw) =>
    typeof raw === 'object' && raw !== null
      ? wholeUrls(raw)
          .map((url) => webUrl.read(url))
          .filter((url) => url !== null)
      : null,
  urls: (raw) => wholeUrls(raw).map((url) => ({ url })),
};

function wholeUrls(value: unknown): readonly string[] {
  if (typeof value === 'string') return WHOLE_URL.test(value.trim()) ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap(wholeUrls);
  return isPlainObject(value) ? Object.values(value).flatMap(wholeUrls) : [];
}
