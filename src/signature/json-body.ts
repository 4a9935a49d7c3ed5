import { createHash, timingSafeEqual } from 'node:crypto';
import { jsonWritings } from './json-writings';

/** How much is tried for one body: later forms are rare; of large bodies not all are tried. */
const MAX_WRITINGS = 1_000;
/** In characters: whoever has seen one signed URL can send other bodies to it. */
const MAX_WORK = 8_000_000;
/** What it takes to write a value, beside its characters: a megabyte may hold half a million. */
const WORK_OF_A_VALUE = 20;

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
  let work = 0;
  try {
    const values = valuesIn(value);
    for (const json of jsonWritings(value)) {
      if (timingSafeEqual(createHash('sha256').update(json).digest(), expected)) return true;
      writings += 1;
      work += json.length + values * WORK_OF_A_VALUE;
      if (writings >= MAX_WRITINGS || work >= MAX_WORK) return false;
    }
  } catch {
    // Too deep for the stack: no genuine body is, and what cannot be written proves nothing.
  }
  return false;
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let values = 1;
  for (const member of Object.values(value)) values += valuesIn(member);
  return values;
}
