import { hasMatch } from '../patterns/has-match';
import { BETWEEN_PARTS } from '../patterns/joined-parts';
import { SOCIAL_SECURITY_AND_MASKS, TELEPHONES_AND_LAST_DIGITS } from './cues';
import type { Detector } from './detector';

const CANDIDATE = /(?<!\d)\d(?:[\s.-]?\d){12,18}(?!\d)/g;
/** In the groups printed on cards: four times four digits, or 4, 6 and 4 or 5. */
const JOINED = new RegExp(
  `(?<!\\d)\\d{4}${BETWEEN_PARTS}(?:\\d{4}${BETWEEN_PARTS}\\d{4}${BETWEEN_PARTS}\\d{1,7}|\\d{6}${BETWEEN_PARTS}\\d{4,5})(?!\\d)`,
  'gi',
);

/** `**** **** **** 4242`, `xxxx-4242`: the part of a card or account number on receipts. */
const MASKED = /(?:(?<![a-z])x{4}|\*{4})[\s-]?\d{4}(?!\d)/i;
/** `ends in 2026`, `last 4 2026` */
const NO_YEAR = '(?!(?:19|20)\\d\\d)';
/** Before the last four of a number: `last four digits: 4242`, `last 4 of her cell 4242`. */
const LAST_FOUR_IN_ENGLISH = `last[\\s-]?(?:4|four)(?:\\sdigits?(?=\\sof\\s))?(?:\\sof(?:\\s[a-z]{2,12}){1,3})?(?:\\sdigits?[\\s:#=]{1,3}|["')]{0,2}\\s?[:#=]\\s?["']?|\\s-\\s|\\s${NO_YEAR})(?:is\\s|are\\s)?`;
const LAST_FOUR_IN_SPANISH =
  '[uú]ltimos\\s(?:4|cuatro)(?:\\sd[ií]gitos)?(?:\\sdel?(?:\\s[a-zé]{2,12}){1,3})?[\\s:]{1,2}(?:son\\s)?';
/** `ending in 4242` */
const ENDING = `(?:ending|ends|terminad[oa]|termina|terminaci[oó]n)(?:\\s(?:in|with|en))?[\\s:]{1,2}${NO_YEAR}`;
const LAST_FOUR = new RegExp(
  `(?<![a-z])(?:${LAST_FOUR_IN_ENGLISH}|${ENDING}|${LAST_FOUR_IN_SPANISH})\\d(?:[\\s-]?\\d){3}(?!\\d)`,
  'i',
);

/**
 * Safe Harbor J: payment card numbers, 13 to 19 digits with a correct check digit (ISO/IEC 7812-1),
 * and the last four of a number if they are masked or named as such.
 */
export const card: Detector = {
  kind: 'card',
  looks: [
    {
      digits: 13,
      finds: (text) =>
        hasMatch(text, CANDIDATE, ([candidate]) => hasCheckDigit(candidate)) ||
        hasMatch(text, JOINED, ([candidate]) => hasCheckDigit(candidate)),
    },
    { digits: 4, cues: SOCIAL_SECURITY_AND_MASKS, finds: (text) => MASKED.test(text) },
    { digits: 4, cues: TELEPHONES_AND_LAST_DIGITS, finds: (text) => LAST_FOUR.test(text) },
  ],
};

/** The Luhn formula, over the digits only. */
function hasCheckDigit(candidate: string): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let index = candidate.length - 1; index >= 0; index -= 1) {
    const digit = candidate.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) continue;
    // Stryker disable next-line AssignmentOperator: equivalent, a sum below zero has the same check.
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
}
