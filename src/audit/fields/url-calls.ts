import { closedObject } from '../../json/closed-object';
import { isPlainObject } from '../../json/plain-object';
import { word } from './basic-readers';
import type { FieldReader, WholeUrl } from './field-reader';
import { type UrlParts, webUrl } from './web-url';

/** A URL that Twilio calls, and the HTTP method if stated. */
export interface UrlCall {
  readonly url: UrlParts;
  readonly method: string | null;
  /** A part of the URL is filled in at run time: `url` has only the text before it. */
  readonly templated?: true;
  /** Only fetched and passed on, such as a sound. */
  readonly fetched?: true;
  /** It has a method that cannot be read. */
  readonly methodOpen?: true;
}

const TRUE = { enum: [true] };

export const urlCallSchema = closedObject(
  { url: webUrl.schema, method: { anyOf: [word.schema, { type: 'null' }] } },
  { templated: TRUE, fetched: TRUE, methodOpen: TRUE },
);

/**
 * The calls that a list or an object describes, at any depth: each object with a `url`, and its
 * `method`. Nothing else is kept.
 */
export const urlCalls: FieldReader<UrlCall[]> = {
  name: 'urlCalls',
  schema: { type: 'array', items: urlCallSchema },
  read: (raw) =>
    typeof raw === 'object' && raw !== null
      ? callsIn(raw).flatMap(({ url, method }) => {
          const parts = webUrl.read(url);
          return parts === null ? [] : [{ url: parts, method }];
        })
      : null,
  urls: callsIn,
};

function callsIn(value: unknown): readonly Required<WholeUrl>[] {
  if (Array.isArray(value)) return value.flatMap(callsIn);
  if (!isPlainObject(value)) return [];
  const { url, method } = value;
  const own = typeof url === 'string' && url !== '' ? [{ url, method: word.read(method) }] : [];
  return [...own, ...Object.values(value).flatMap(callsIn)];
}
