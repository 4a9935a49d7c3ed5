import type { Detector } from './detector';

const CANDIDATE = /(?<!\d)\d(?:[\s.-]?\d){12,18}(?!\d)/g;

/** Safe Harbor J: payment card numbers, 13 to 19 digits with a right check digit (ISO/IEC 7812-1). */
export const card: Detector = {
  kind: 'card',
  needsDigit: true,
  finds: (text) =>
    (text.match(CANDIDATE) ?? []).some((candidate) => hasCheckDigit(candidate.replace(/\D/g, ''))),
};

/** The Luhn formula. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    // Stryker disable next-line AssignmentOperator: equivalent, a sum below zero has the same check.
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}
