import { randomFillSync } from 'node:crypto';

const WORDS = 4;
const BYTE_VALUES = 256;
const KEYS_PER_WORD = 4 * BYTE_VALUES;
/** A random word for each value of each byte, another in every process. */
const KEYS = randomFillSync(new Int32Array(WORDS * KEYS_PER_WORD));

/**
 * 32 bits of hash of the four words at `at`.
 *
 * Whoever chooses ids cannot choose them so that they collide: the keys are random, and a table
 * that is probed one slot after another stays fast whatever it is given.
 *
 * Source: M. Pătraşcu and M. Thorup, "The Power of Simple Tabulation Hashing", J. ACM 59 (2012).
 */
export function keyedHash(words: Int32Array, at: number): number {
  let hash = 0;
  for (let word = 0; word < WORDS; word += 1) {
    const bytes = words[at + word] ?? 0;
    const keys = word * KEYS_PER_WORD;
    hash ^=
      (KEYS[keys + (bytes >>> 24)] ?? 0) ^
      (KEYS[keys + BYTE_VALUES + ((bytes >>> 16) & 255)] ?? 0) ^
      (KEYS[keys + 2 * BYTE_VALUES + ((bytes >>> 8) & 255)] ?? 0) ^
      (KEYS[keys + 3 * BYTE_VALUES + (bytes & 255)] ?? 0);
  }
  return hash;
}
