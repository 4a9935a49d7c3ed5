import type { Detector } from './detector';
import { ORGANISATIONAL_WORDS } from './organisational-words';
import { OTHER_SUFFIXES, STREETS } from './street-suffixes';

const BOX =
  /(?<![a-z])(?:p\.?\s?o\.?\s?|post\soffice\s|pmb\s|rr\s\d{1,3}\s|hc\s\d{1,3}\s)box\s?#?\s?\d/i;
const UNIT = /(?<![a-z])(?:apt|apartment|suite|ste)\.?\s?#?\s?(?:\d|[a-z]\d)/i;
const NUMBERED_ROAD =
  /\d\s(?:(?:county|state|farm|old|us)\s)?(?:road|rd|route|rte|highway|hwy|interstate|cr|sr|fm)\s\d/i;
const HOUSE_NUMBER = /^\d{1,6}(?:-\d{1,4})?[a-z]?$/i;
const YEAR = /^(?:19|20)\d\d$/;
/** House number, a direction or two, three words of a name, and the suffix. */
const LONGEST_STREET = 5;

/**
 * Safe Harbor B: street addresses (USPS Publication 28), told by a house number and a street suffix
 * a few words behind it; units, post office boxes and numbered roads. Cities are not looked for.
 */
export const address: Detector = {
  kind: 'address',
  needsDigit: true,
  finds: (text) => BOX.test(text) || UNIT.test(text) || NUMBERED_ROAD.test(text) || hasStreet(text),
};

function hasStreet(text: string): boolean {
  const words = text.split(/[\s,;:|()]+/).map((word) => word.replace(/[.'"]+$/, ''));
  return words.some((word, index) => {
    if (!HOUSE_NUMBER.test(word)) return false;
    const name = words.slice(index + 1, index + 2 + LONGEST_STREET);
    // A number follows, and not a word of the name: the suffix belongs to that one.
    const end = name.findIndex((each) => HOUSE_NUMBER.test(each));
    const street = (end === -1 ? name : name.slice(0, end)).map((each) => each.toLowerCase());
    if (street.slice(1).some((each) => STREETS.has(each))) return true;
    // `500 Oak Drive` may be a street; `2026 Blood Drive` and `Team 12 Call Center` are none.
    return (
      word.length > 2 &&
      !YEAR.test(word) &&
      !ORGANISATIONAL_WORDS.has(words[index - 1]?.toLowerCase() ?? '') &&
      street.slice(1, 4).some((each) => OTHER_SUFFIXES.has(each.replace(/s$/, '')))
    );
  });
}
