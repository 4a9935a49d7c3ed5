import { timingSafeEqual } from 'node:crypto';
import { type ParameterValue, sign } from './sign';

/** What a signature is checked against. */
export interface SignedRequest {
  /** The URLs that the request may have been sent to, likeliest first. */
  readonly urls: readonly string[];
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** The keys that may have signed it; none of them empty. */
  readonly keys: readonly string[];
}

/**
 * True when the signature is the one of the request, under one of its URLs and one of the keys.
 *
 * Compares in constant time. An empty key never matches: whoever knows that it is empty could sign.
 */
export function verify(signature: string, { urls, parameters, keys }: SignedRequest): boolean {
  const given = Buffer.from(signature, 'utf8');
  return keys.some(
    (key) =>
      key !== '' &&
      urls.some((url) => {
        const expected = Buffer.from(sign(url, parameters, key), 'utf8');
        return given.length === expected.length && timingSafeEqual(given, expected);
      }),
  );
}
