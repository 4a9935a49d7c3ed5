import { createHash, timingSafeEqual } from 'node:crypto';
import { jsonWritings } from './json-writings';

/** How much is tried for one body: later forms are rare; of large bodies not all are tried. */
const MAX_WRITINGS = 1_000;
const MAX_CHARACTERS = 16_000_000;

/**
 * True when some common way of writing the value as JSON has the SHA-256 `hash`, 64 hexadecimal
 * digits.
 *
 * A Function never sees the bytes of its request, only what the runtime parsed from them. When one
 * of these writings has the hash that Twilio signed, the body is proved all the same: what was
 * signed means what was parsed. When none has, nothing is proved: the writer may have ordered,
 * spaced or rounded in another way.
 */
export function isBodyOfHash(value: unknown, hash: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  let writings = 0;
  let characters = 0;
  try {
    for (const json of jsonWritings(value)) {
      if (timingSafeEqual(createHash('sha256').update(json).digest(), expected)) return true;
      writings += 1;
      characters += json.length;
      if (writings >= MAX_WRITINGS || characters >= MAX_CHARACTERS) return false;
    }
  } catch {
    // Too deep for the stack: no genuine body is, and what cannot be written proves nothing.
  }
  return false;
}
