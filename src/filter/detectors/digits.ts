import { hasMatch } from '../patterns/has-match';
import { ORGANISATIONAL_WORDS } from '../patterns/organisational-words';
import type { Detector } from './detector';

const SEVEN_IN_ROW = /\d{7}/;
/** Seven or more, with one or two separators between them. */
const SEPARATED = /\d(?:[\s()*./_-]{0,2}\d){6,}/g;
const YEARS = /^(?:19|20)\d\d(?:\D+(?:19|20)\d\d)*$/;
/** `Top 100 2026`, `1.000.000`. */
const AMOUNT = /^(?:1\d\d 20[0-4]\d|\d{1,3}(?:\.000)+)$/;
/**
 * Five digits before or after the letters of a facility or a system, as in record numbers:
 * `UC-12345`, `B123-456`, `93821A`, `AB12345C`.
 */
const WITH_LETTERS =
  /(?<![A-Za-z0-9])(?:([A-Z]{1,6})-?(?:\d{5}[A-Z]?|\d{2}-\d{3}|\d{3}-\d{2,3})|\d{5}-?[A-Z]{1,3})(?![A-Za-z0-9])/g;
/**
 * Nine to eleven separate keys, as flows and bots list key presses: `5, 5, 5, 5, 5, 5, 0, 1, 0, 0`.
 */
const KEYS = /(?<![\d.])\d(?:\s?[,;|/▸>]\s?\d){8,10}(?![\d.])/g;
/** Six digits in one word, with letters between them or without. */
const MIXED = /(?<![a-z0-9])(?=[a-z]{0,12}\d)(?:[a-z]{0,12}\d){6}/i;

/**
 * Safe Harbor H to M and R: a number that no other detector explains may identify a person or a
 * thing. Consecutive years, such as `FY 2024-2025`, do not.
 */
export const digits: Detector = {
  kind: 'digits',
  looks: [
    {
      digits: 6,
      finds: (text) =>
        SEVEN_IN_ROW.test(text) ||
        MIXED.test(text) ||
        hasMatch(text, SEPARATED, ([run]) => isNumber(run)),
    },
    { digits: 9, finds: (text) => hasMatch(text, KEYS, ([list]) => isKeyedIn(list)) },
    {
      digits: 5,
      finds: (text) =>
        hasMatch(
          text,
          WITH_LETTERS,
          ([, letters = '']) => !ORGANISATIONAL_WORDS.has(letters.toLowerCase()),
        ),
    },
  ],
};

/** A number entered by keys: neither successive menu choices nor ratings from 1 to 5. */
function isKeyedIn(list: string): boolean {
  const keys = list.replace(/\D/g, '');
  return !'0123456789'.includes(keys) && /[06-9]/.test(keys);
}

function isNumber(run: string): boolean {
  return !AMOUNT.test(run) && !YEARS.test(run);
}
