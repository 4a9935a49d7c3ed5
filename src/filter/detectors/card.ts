import type { Detector } from './detector';
import { hasMatch } from './has-match';

const CANDIDATE = /(?<!\d)\d(?:[\s.-]?\d){12,18}(?!\d)/g;

/** Safe Harbor J: payment card numbers, 13 to 19 digits with a correct check digit (ISO/IEC 7812-1). */
export const card: Detector = {
  kind: 'card',
  looks: [
    {
      digits: 13,
      finds: (text) => hasMatch(text, CANDIDATE, ([candidate]) => hasCheckDigit(candidate)),
    },
  ],
};

/** The Luhn formula, over the digits alone. */
function hasCheckDigit(candidate: string): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let index = candidate.length - 1; index >= 0; index -= 1) {
    const digit = candidate.charCodeAt(index) - 48;
    // A space, a dot or a dash.
    if (digit < 0 || digit > 9) continue;
    // Stryker disable next-line AssignmentOperator: equivalent, a sum below zero has the same check.
    sum += isDoubled ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
    isDoubled = !isDoubled;
  }
  return sum % 10 === 0;
}
