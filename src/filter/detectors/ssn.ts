import type { Detector } from './detector';
import { BETWEEN_PARTS } from './joined-parts';

const GROUPS = new RegExp(`(?<!\\d)\\d{3}${BETWEEN_PARTS}\\d{2}${BETWEEN_PARTS}\\d{4}(?!\\d)`, 'i');
/** Numbers that were never issued count as well: a typing error is no reason to let one through. */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/;
const MASKED = /[x*#]{3}[\s.-]?[x*#]{2}[\s.-]?\d{4}(?!\d)/i;
/** `SSN 3456`, `SSN (last 4): 3456`. */
const LABELLED =
  /(?<![a-z])(?:ssn|itin|social(?:security)?)(?![a-z])[^\d]{0,20}(?:(?<=last\s?)4(?:\sdigits)?[\s:#).=-]{1,4}(?:is\s|are\s)?)?\d{4}/i;

/** Safe Harbor G: social security numbers, in groups, bare, masked or after their label. */
export const ssn: Detector = {
  kind: 'ssn',
  looks: [
    { digits: 9, finds: (text) => GROUPS.test(text) || NINE_DIGITS.test(text) },
    { digits: 4, cues: ['*', '#', 'xxx'], finds: (text) => MASKED.test(text) },
    { digits: 4, cues: ['ssn', 'iti', 'soc'], finds: (text) => LABELLED.test(text) },
  ],
};
