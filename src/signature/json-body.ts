import { createHash, timingSafeEqual } from 'node:crypto';
import { jsonWritings } from './json-writings';

/** How many serialisations to try for one body: later ones are rare, and large bodies get fewer. */
const MAX_WRITINGS = 1_000;
/** In characters. Bounded because anybody who has seen a signed URL can send other bodies to it. */
const MAX_WORK = 8_000_000;
/**
 * The cost of writing a value in addition to its characters: a megabyte may hold half a million.
 */
const WORK_OF_A_VALUE = 20;

/**
 * True when some common JSON serialisation of the value has the SHA-256 `hash`, 64 hexadecimal
 * digits.
 *
 * A Function never sees the bytes of its request, only what the runtime parsed from them. If one
 * serialisation has the hash that Twilio signed, the body is proved all the same: what was signed
 * means what was parsed. If none has, nothing is proved: the sender may have ordered, spaced or
 * rounded differently.
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
    // Too deep for the stack: no genuine body is, and what cannot be serialised proves nothing.
  }
  return false;
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let values = 1;
  for (const member of Object.values(value)) values += valuesIn(member);
  return values;
}
