import { COMMON_WORDS } from './common-words';
import type { Detector } from './detector';
import { ORGANISATIONAL_WORDS } from './organisational-words';
import { OTHER_SUFFIXES, STREETS } from './street-suffixes';
import { unicodePattern } from './unicode-pattern';

/** Of a post office, of a rural or highway contract route, or of the armed forces overseas. */
const BOX =
  /(?<![a-z])(?:(?:p\.?\s?o\.?\s?|post\soffice\s|pmb\s|(?:rr|rfd|hc|rte?|route|psc|cmr|unit)[\s.#]{0,3}\d{1,5}[\s,]{1,3}|star\sroute[\s,]{1,3})box|pob)\s?#?\s?\d/i;
const UNIT = /(?<![a-z])(?:apt|apartment|suite|ste)\.?\s?#?\s?(?:\d|[a-z]\d)/i;
const NUMBERED_ROAD =
  /\d\s(?:(?:county|state|farm|old|us)\s)?(?:road|rd|route|rte|highway|hwy|interstate|cr|sr|fm)\s\d/i;
const BETWEEN_WORDS = unicodePattern('[^\\p{L}\\p{N}-]+');
/** Degrees of latitude and longitude. */
const COORDINATES = /\d\.\d{3,12}[,;\s]{1,3}-?\d{1,3}\.\d{3}/;
/** A number before a word, or before the ordinal of a street. */
const NUMBER_AND_WORD = /\d[a-z]?[\s,_]{1,3}(?:[a-z]|\d{1,3}[a-z])/i;
const HOUSE_NUMBER = /^\d{1,6}(?:-\d{1,4})?[a-z]?$/i;
/** A year that something is planned for: `2026 Blood Drive`. */
const YEAR = /^20[0-4]\d$/;
const DIRECTION = /^(?:[ns][ew]?|[ew]|north|south|east|west)$/;
/** Streets that have no suffix, or go without it: `Broadway`, `Woodside`, `Main`. */
const NAME_OF_STREET = /^(?:[A-Z][a-z]+(?:way|side|croft|gate)|Main)$/;
/** One or two directions, three words of a name, and the suffix. */
const LONGEST_STREET = 6;

/**
 * Safe Harbor B: street addresses (USPS Publication 28), recognised by a house number and a street
 * suffix a few words after it; units, post office boxes, numbered roads and coordinates. Cities are
 * not looked for.
 */
export const address: Detector = {
  kind: 'address',
  looks: [
    {
      digits: 1,
      cues: ['box', 'pob', 'apt', 'apa', 'uit', 'ste'],
      finds: (text) => BOX.test(text) || UNIT.test(text),
    },
    {
      digits: 2,
      cues: ['oad', ' rd', 'out', 'rte', 'igh', 'hwy', 'nte', ' cr', ' sr', ' fm'],
      finds: (text) => NUMBERED_ROAD.test(text),
    },
    { digits: 8, cues: ['.'], finds: (text) => COORDINATES.test(text) },
    { digits: 1, finds: (text) => NUMBER_AND_WORD.test(text) && hasStreet(text) },
  ],
};

function hasStreet(text: string): boolean {
  const words = text.split(BETWEEN_WORDS());
  return words.some(
    (word, index) =>
      // Stryker disable next-line StringLiteral: equivalent, that is no word of the organisation.
      HOUSE_NUMBER.test(word) && isStreet(word, streetBehind(words, index), words[index - 1] ?? ''),
  );
}

/** The words after a house number. After another number they belong to that one. */
function streetBehind(words: readonly string[], number: number): readonly string[] {
  const street: string[] = [];
  for (let index = number + 1; index <= number + LONGEST_STREET; index += 1) {
    const word = words[index];
    if (word === undefined || HOUSE_NUMBER.test(word)) break;
    street.push(word);
  }
  return street;
}

function isStreet(number: string, street: readonly string[], before: string): boolean {
  if (street.slice(1).some((word) => isOneOf(STREETS, word))) return true;
  // `500 Oak Drive` may be a street; `2026 Blood Drive` and `Team 12 Call Center` are not.
  // Stryker disable next-line StringLiteral: equivalent for the first, an empty street has no suffix.
  const [first = '', second = ''] = street;
  const hasDirection = DIRECTION.test(first.toLowerCase());
  if (number.length < 3 && !hasDirection) return false;
  if (YEAR.test(number) || ORGANISATIONAL_WORDS.has(before.toLowerCase())) return false;
  return (
    (street.slice(1, 4).some((word) => isOneOf(OTHER_SUFFIXES, word)) &&
      (hasDirection || number.length > 3 || !COMMON_WORDS.has(first.toLowerCase()))) ||
    (first === 'The' && /^[A-Z]/.test(second)) ||
    street.slice(0, 2).some((word) => NAME_OF_STREET.test(word))
  );
}

/** In any case, and in the plural as well. */
function isOneOf(suffixes: ReadonlySet<string>, word: string): boolean {
  const lower = word.toLowerCase();
  return suffixes.has(lower) || suffixes.has(lower.replace(/s$/, ''));
}
