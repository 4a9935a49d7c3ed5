import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Parameter, parametersText } from './sign';

/** What a request may have been signed with: a signature is checked against every combination. */
export interface Candidates {
  /** The URLs that the request may have been sent to, likeliest first. */
  readonly urls: Iterable<string>;
  /** Each with a different name. */
  readonly parameters: readonly Parameter[];
  /** The keys that may have signed it. */
  readonly keys: readonly string[];
}

/**
 * The most characters to hash for one signature, some 15 ms, so that nobody can make a check last.
 * Twilio's forms have a few thousand; only one of several million is not checked against every
 * candidate, and never against none.
 */
const MAX_HASHED_CHARACTERS = 8 * 1024 * 1024;

/**
 * True when the signature matches the request with one of its URLs and one of the keys.
 *
 * Compares in constant time. An empty key never matches: anybody could sign with it.
 */
export function verify(signature: string, { urls, parameters, keys }: Candidates): boolean {
  const given = Buffer.from(signature);
  const text = parametersText(parameters);
  let hashed = 0;
  for (const url of urls) {
    for (const key of keys) {
      if (key === '') continue;
      if (hashed > MAX_HASHED_CHARACTERS) return false;
      hashed += url.length + text.length;
      // A single string, not two and not bytes, is fastest: most signatures match at the first try.
      const expected = Buffer.from(
        createHmac('sha1', key)
          .update(url + text)
          .digest('base64'),
      );
      if (given.length === expected.length && timingSafeEqual(given, expected)) return true;
    }
  }
  return false;
}
