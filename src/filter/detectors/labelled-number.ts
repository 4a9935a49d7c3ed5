import type { Look } from './detector';
import { hasMatch } from './has-match';

const WORD_FOR_NUMBER = /#|n(?:o|um|br)|id|code/i;
const YEAR = /^(?:19|20)\d\d(?!\d)/;

/**
 * Looks for a number after one of the labels, a pattern such as `member|subscriber`:
 * `Member ID: X12345`, `memberId=8841`, `member #12`. The organisation's own numbers follow such
 * words as well, as in `Member Services 24/7` or `Policy 2026`: without a word for number, it takes
 * four digits that are not a year, or a letter and three digits.
 *
 * @param cues Each label holds one of them.
 */
export function labelledNumber(labels: string, cues: readonly string[]): Look {
  const pattern = new RegExp(
    `(?<![a-z])(?:${labels})(?:(?![a-z])|(?=(?:ids?|num|nbr|no)(?![a-z])))((?:[\\s:#.=_/()<>[\\]'"“”-]|numbers?|num|nbr|no|ids?|identifier|code|is|was|ending|in){0,16})([a-z]{0,12}[.-]?\\d[\\da-z./-]{0,30})`,
    'gi',
  );
  return {
    digits: 2,
    cues,
    finds: (text) =>
      // Stryker disable next-line StringLiteral: equivalent, both groups are in every match.
      hasMatch(text, pattern, ([, link = '', token = '']) => {
        const digits = token.replace(/\D/g, '').length;
        return WORD_FOR_NUMBER.test(link) ? digits > 1 : isNumber(token, digits);
      }),
  };
}

function isNumber(token: string, digits: number): boolean {
  return /^[a-z]/i.test(token) ? digits > 2 : digits > 3 && !YEAR.test(token);
}
