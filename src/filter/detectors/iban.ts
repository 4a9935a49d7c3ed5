import { hasMatch } from '../patterns/has-match';
import { MAX_BETWEEN_PARTS } from '../patterns/joined-parts';
import type { Detector } from './detector';
import { IBAN_LENGTHS } from './iban-lengths';

/** A country and two check digits. */
const CANDIDATE = /(?<![a-z0-9])[a-z]{2}\d\d/gi;

/** The value of anything but a digit or letter, which may separate two parts. */
const BETWEEN = -1;
/** The value of each digit and letter (from 10), by character code. */
const VALUES = new Int8Array(128).fill(BETWEEN);
for (let value = 0; value < 36; value += 1) {
  const character = value.toString(36);
  VALUES[character.charCodeAt(0)] = value;
  VALUES[character.toUpperCase().charCodeAt(0)] = value;
}

/** Safe Harbor J: international bank account numbers with correct check digits (ISO 13616). */
export const iban: Detector = {
  kind: 'iban',
  looks: [
    {
      length: 15,
      digits: 2,
      changes: 1,
      finds: (text) => hasMatch(text, CANDIDATE, isIbanAtStart),
    },
  ],
};

/**
 * Checks the length for the country, whatever follows, and that ISO 7064, MOD 97-10, leaves 1 with
 * the first four characters moved to the end. Loops over the characters: a pattern takes ten times
 * as long.
 */
function isIbanAtStart({ 0: start, index, input }: RegExpExecArray): boolean {
  const length = IBAN_LENGTHS.get(start.slice(0, 2).toUpperCase());
  if (length === undefined) return false;
  let left = length - start.length;
  let remainder = 0;
  let between = 0;
  for (let at = index + start.length; left > 0; at += 1) {
    const value = valueAt(input, at);
    if (value >= 0) {
      remainder = withNext(remainder, value);
      left -= 1;
      between = 0;
    } else {
      between += 1;
      if (between > MAX_BETWEEN_PARTS) return false;
    }
  }
  for (let at = 0; at < start.length; at += 1) remainder = withNext(remainder, valueAt(start, at));
  return remainder === 1;
}

function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < 128 ? (VALUES[code] as number) : BETWEEN;
}

function withNext(remainder: number, value: number): number {
  return (remainder * (value > 9 ? 100 : 10) + value) % 97;
}
