import { randomFillSync } from 'node:crypto';

const WORDS = 4;
const BYTE_VALUES = 256;
const KEYS_PER_WORD = 4 * BYTE_VALUES;
/** A random word for each value of each byte, different in every process. */
const KEYS = randomFillSync(new Int32Array(WORDS * KEYS_PER_WORD));

/**
 * A 32-bit hash of the four words at `at`.
 *
 * Nobody can choose ids that collide, because the keys are random; so a table with linear probing
 * stays fast for any input.
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
