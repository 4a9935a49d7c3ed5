import { timingSafeEqual } from 'node:crypto';
import { type Parameters, parametersText, signText } from './sign';

/** What a request may have been signed from: a signature is checked against all of it. */
export interface Candidates {
  /** The URLs that the request may have been sent to, likeliest first. */
  readonly urls: Iterable<string>;
  readonly parameters: Parameters;
  /** The keys that may have signed it. */
  readonly keys: readonly string[];
}

/**
 * True when the signature is the one of the request, under one of its URLs and one of the keys.
 *
 * Compares in constant time. An empty key never matches: whoever knows that it is empty could sign.
 */
export function verify(signature: string, { urls, parameters, keys }: Candidates): boolean {
  const given = Buffer.from(signature);
  const text = parametersText(parameters);
  for (const url of urls) {
    for (const key of keys) {
      if (key === '') continue;
      const expected = Buffer.from(signText(url + text, key));
      if (given.length === expected.length && timingSafeEqual(given, expected)) return true;
    }
  }
  return false;
}
