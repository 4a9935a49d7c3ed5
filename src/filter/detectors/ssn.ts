import { BETWEEN_PARTS } from '../patterns/joined-parts';
import { WORDS_OF_ENTRY } from '../patterns/words-of-entry';
import { SOCIAL_SECURITY_AND_MASKS } from './cues';
import type { Detector } from './detector';

const GROUPS = new RegExp(`(?<!\\d)\\d{3}${BETWEEN_PARTS}\\d{2}${BETWEEN_PARTS}\\d{4}(?!\\d)`, 'i');
/** Numbers that were never issued count as well: a typing error is no reason to let one through. */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/;
/** The last four digits, where the number is no year. */
const LAST_FOUR = '(?!(?:19|20)\\d\\d(?!\\d))\\d{4}(?!\\d)';
/** Masks that screens, receipts and people write for the first digits. */
const MASK = '(?:[*#]{2,5}|(?<![a-z])x{2,5}|(?<!\\w)_{2,5}|(?<!\\w)\\.{3})';
const MORE_MASKS = '(?:[\\s.-]{0,3}(?:[*#x_]{2,4}|\\.{2,4})){0,2}';
/** `***-**-3456`, `xx3456` */
const MASKED = new RegExp(
  `${MASK}${MORE_MASKS}[\\s.-]{0,2}${LAST_FOUR}|[x*#]{3}[\\s.-]?[x*#]{2}[\\s.-]?\\d{4}(?!\\d)`,
  'i',
);
/** `Social Media 2026` */
const NO_NUMBER = '\\s(?:media|marketing|work|services?|determinants|needs|care|ads|channels?)';
const LABEL = `ssn4?|s\\.s\\.n\\.?|s\\ss\\sn|ss(?=\\s?#|\\s\\d)|itin|social(?:\\s?security|(?!${NO_NUMBER}))|soc\\.?\\s?sec\\.?|nss`;
/** Of `SSN (last 4): 3456`. */
const FOUR = `(?:(?<=last[\\s-]?)4(?:\\sdigits)?[^a-z\\d]{1,6}(?:(?:is|are|${WORDS_OF_ENTRY})\\s)?)?`;
/** `SSN 3456`, `social: 3 4 5 6`, `seguro social 3456`. */
const LABELLED = new RegExp(
  `(?<![a-z])(?:${LABEL})(?![a-z])[^\\d]{0,20}${FOUR}\\d(?:[\\s-]?\\d){3}`,
  'i',
);
/**
 * Labels directly before the number: `tax id 6789`, `PIN: 6789`, `L4 6789`. What a caller keys in
 * may well be one: `Digits=6789`.
 */
const DIRECTLY_LABELLED = new RegExp(
  `(?<![a-z])(?:tax\\sid|tin|pin|l4|soc|digits|dtmf|keyed(?:\\sin)?|otp|passcode)[\\s:#=.-]{1,3}(?:is\\s)?${LAST_FOUR}`,
  'i',
);

/** Safe Harbor G: social security numbers, in groups, bare, masked or after their label. */
export const ssn: Detector = {
  kind: 'ssn',
  looks: [
    { digits: 9, finds: (text) => GROUPS.test(text) || NINE_DIGITS.test(text) },
    { digits: 4, cues: SOCIAL_SECURITY_AND_MASKS, finds: (text) => MASKED.test(text) },
    {
      digits: 4,
      cues: SOCIAL_SECURITY_AND_MASKS,
      finds: (text) => LABELLED.test(text) || DIRECTLY_LABELLED.test(text),
    },
  ],
};
