import { isState } from '../lists/places';
import { hasMatch } from '../patterns/has-match';
import { ORGANISATIONAL_WORDS, wordBefore } from '../patterns/organisational-words';
import type { Detector } from './detector';

const PLUS_FOUR = /(?<![\w#.$€£-])\d{5}[\s-]\d{4}(?![\w-])/;
/** Round thousands before a plural are a count: `25000 steps`. */
const FIVE_DIGITS =
  /(?<![\w#.$€£+-]|\d,)(?!\d\d000\s[a-z]{3,20}s(?![a-z]))\d{5}(?![\w%]|[.,/-]\d)/gi;
const WITH_STATE = /(?<![A-Za-z])([A-Z]{2})-\d{5}(?!\d)/g;
/** Also spelled out: `zip 9 4 1 1 0`. */
const LABELLED =
  /(?<![a-z])(?:zip|(?:zip|postal|post)(?:\s?code)?(?:'s)?[\s:#=_|-]{1,3}(?:is\s)?)\d(?:[\s-]?\d){4}/i;
const CANADIAN = /(?<![a-z0-9])[a-z]\d[a-z][\s-]?\d[a-z]\d(?![a-z0-9])/i;

/**
 * Safe Harbor B: ZIP codes (USPS Publication 28) and Canadian postal codes.
 *
 * Five digits count as one, except after a `#`, a currency or a word such as `Queue`, or as a count
 * in thousands.
 */
export const zip: Detector = {
  kind: 'zip',
  looks: [
    {
      digits: 5,
      finds: (text) =>
        PLUS_FOUR.test(text) ||
        LABELLED.test(text) ||
        // `ID-12345` is more often an id than a place in Idaho.
        hasMatch(text, WITH_STATE, ([, state = '']) => state !== 'ID' && isState(state)) ||
        hasMatch(
          text,
          FIVE_DIGITS,
          ({ index }) => !ORGANISATIONAL_WORDS.has(wordBefore(text, index)),
        ),
    },
    { digits: 3, changes: 4, finds: (text) => CANADIAN.test(text) },
  ],
};
