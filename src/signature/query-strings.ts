import type { Parameter } from './sign';

/** Characters that `encodeURIComponent` leaves alone, and RFC 3986 reserves. */
const SUB_DELIMITERS = /[!'()*]/g;
/** Characters that `encodeURIComponent` escapes, and RFC 3986 allows in a query. */
const ALLOWED_IN_QUERY = /%(?:3A|40|2F|3F|2C|3B|24)/g;

/**
 * The ways in which a URL's author, or one of Twilio's back ends, may have written a query of these
 * parameters. The runtime passes only decoded values, so the encoding has to be guessed.
 */
const WRITINGS: readonly ((text: string) => string)[] = [
  encodeURIComponent,
  (text) => encodeURIComponent(text).replace(SUB_DELIMITERS, percentEncode),
  // application/x-www-form-urlencoded, as HTML forms and most URL libraries write it.
  (text) => new URLSearchParams([['', text]]).toString().slice(1),
  (text) => encodeURIComponent(text).replaceAll('%20', '+'),
  (text) => encodeURIComponent(text).replace(ALLOWED_IN_QUERY, decodeURIComponent),
];

/**
 * A longer query cannot be relied on to arrive (RFC 9110, section 4.1: 8,000 octets for the URL),
 * and is not worth trying in all encodings.
 */
const MAX_LENGTH = 8_192;

/**
 * The queries, each with its `?`, that hold these parameters in this order; the empty one when
 * there are none. Omits those too long for a URL.
 */
export function* queryStrings(parameters: readonly Parameter[]): Generator<string> {
  if (parameters.length === 0) {
    yield '';
    return;
  }
  const pairs = parameters.flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => [name, each] as const),
  );
  // No encoding is shorter than the text.
  const length = pairs.reduce((total, [name, value]) => total + name.length + value.length, 0);
  if (length > MAX_LENGTH) return;
  for (const write of WRITINGS) {
    const query = `?${pairs.map(([name, value]) => `${write(name)}=${write(value)}`).join('&')}`;
    if (query.length <= MAX_LENGTH) yield query;
  }
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
