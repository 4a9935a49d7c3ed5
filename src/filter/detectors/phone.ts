import { BETWEEN_PARTS } from '../patterns/joined-parts';
import { TELEPHONES_AND_LAST_DIGITS } from './cues';
import type { Detector } from './detector';

/** Between the groups of a number: at most three spaces, dots, dashes, slashes or brackets. */
const NORTH_AMERICAN = /(?<!\d)1?\(?\d{3}\)?[\s./-]{0,3}\d{3}[\s./-]{0,3}\d{4}(?!\d)/;
/** No exchange begins with 0 or 1 where the rest could be a year: `Top 100 2026`. */
const LOCAL = /(?<![\d.-])(?![01]\d\d 20[0-4]\d)\d{3}[\s.-]\d{4}(?![\d-]|\.\d)/;
const INTERNATIONAL = /(?:\+|(?<!\d[.,]?)0(?:0|11[\s-]))[\s(]{0,2}\d(?:[\s()./-]{0,2}\d){6,14}/;
/** `555;012;3456`, `555 | 012 | 3456`: no area code begins with 0 or 1. */
const JOINED = new RegExp(
  `(?<!\\d)[2-9]\\d\\d${BETWEEN_PARTS}\\d{3}${BETWEEN_PARTS}\\d{4}(?!\\d)`,
  'i',
);
/** Between two parts of a number: a label of one or two words. */
const NEXT_LABEL = '[^a-z\\d]{1,12}[a-z]{2,12}(?:\\s[a-z]{2,12})?[^a-z\\d]{1,5}';
/** In labelled parts, as in programs: `area: 206, exchange: 555, line: 0142`. */
const IN_PARTS = new RegExp(
  `(?<![a-z])(?:area(?:\\s?code)?|npa)[^a-z\\d]{1,5}[2-9]\\d\\d${NEXT_LABEL}\\d{3}${NEXT_LABEL}\\d{4}(?!\\d)`,
  'i',
);
/** `ext. 4512`, `extension 4 5 1 2`, `45 12` as people say it; `interno 2026` is a project. */
const EXTENSION =
  /(?<![a-z])(?:ext(?:ensi[oó]n|n)?|pager|pgr|beeper|(?:anexo|interno)(?![\s.:#]{0,3}(?:19|20)\d\d(?!\d)))(?:\s(?:is|es|(?:updated|changed)\sto|n(?:umber|[uú]m(?:ero)?|[o°])))?[\s.:#=-]{0,3}(?:\d{3,6}|\d(?:[\s-]\d){2,5}|\d\d\s\d\d)(?!\d)/i;

/** `x4512`; `4 x 1500` is a product, `x2026` a year, `x5000` a quantity. */
const SHORT_EXTENSION = /(?<![A-Za-z\d.]|\d\s)x\s?(?!(?:19|20)\d\d|\d000)\d{4,5}(?![\w%]|[.,]\d)/;

/**
 * Safe Harbor D: telephone numbers, North American (NANP, in any grouping), local, international
 * (E.164, after `+`, `00` or `011`), extensions and pagers.
 */
export const phone: Detector = {
  kind: 'phone',
  looks: [
    {
      digits: 7,
      finds: (text) =>
        NORTH_AMERICAN.test(text) ||
        LOCAL.test(text) ||
        INTERNATIONAL.test(text) ||
        JOINED.test(text),
    },
    { digits: 10, finds: (text) => IN_PARTS.test(text) },
    {
      digits: 3,
      cues: TELEPHONES_AND_LAST_DIGITS,
      finds: (text) => EXTENSION.test(text) || SHORT_EXTENSION.test(text),
    },
  ],
};
