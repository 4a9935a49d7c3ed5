import { hasMatch } from '../patterns/has-match';
import { ORGANISATIONAL_WORDS } from '../patterns/organisational-words';
import { hasDecimalDegrees, hasPreciseLocation } from './coordinates';
import { STROKES, WHERE } from './cues';
import type { Detector } from './detector';
import { hasFloor, hasSpanishStreet, hasStreetWithoutNumber } from './streets/spanish-street';
import {
  directions,
  hasHouseOnGrid,
  hasLabelledStreet,
  hasStreet,
  STREET_ENDINGS,
  streetWords,
} from './streets/street';

/** Of a rural or highway contract route, or of the armed forces overseas. */
const ROUTE =
  '(?:rr|rfd|hc|rte?|route|psc|cmr|unit)[\\s.#]{0,3}\\d{1,5}[\\s,]{1,3}|star\\sroute[\\s,]{1,3}';
/** Of a post office, or on such a route. */
const BOX = new RegExp(
  `(?<![a-z])(?:(?:p\\.?\\s?o\\.?\\s?|post\\soffice\\s|pmb\\s|${ROUTE})box|pob)\\s?#?\\s?\\d`,
  'i',
);
const UNIT = /(?<![a-z])(?:apt|apartment)\.?\s?#?\s?(?:\d|[a-z]-?\d)/i;
/**
 * An office has its floor before the suite, or its purpose after it: `Floor 2 Suite 5`, `Suite 200
 * Front Desk`.
 */
const SUITE =
  /(?<![a-z]|floor\s[a-z\d]{1,4},?\s)(?:suite|ste)\.?\s?#?\s?(?:(?<![a-z])[a-z])?\d[a-z\d]{0,7}(?:\s([a-z]+)(?:\s([a-z]+))?)?/gi;
/** A hospital patient's place: `room 482 bed B`; a room alone may be anybody's. */
const ROOM_AND_BED =
  /(?<![a-z])(?:room|rm|hab(?:itaci[oó]n)?)[\s.#:-]{1,3}[a-z]?\d{1,4}-?[a-z]?[\s,;|/-]{1,3}(?:bed|cama)[\s#:-]{1,3}[a-z\d]{1,3}(?![a-z\d])/i;
const ROAD = 'road|rd|route|rte|highway|hwy';
const NUMBERED_ROAD = new RegExp(
  [
    `\\d\\s(?:(?:county|state|farm|old|us)\\s)?(?:${ROAD}|interstate|cr|sr|fm)\\s\\d`,
    `(?<![a-z])(?:county|state)\\s(?:${ROAD})\\s\\d`,
    '(?<![a-z])mile\\s(?:marker|post)\\s\\d',
  ].join('|'),
  'i',
);
/** `corner of Elm and 5th`. */
const CROSSING = /(?<![a-z])corner\s(?:of\s)?[a-z\d]+(?:\s[a-z\d]+)?\s(?:and|&)\s[a-z\d]/i;
/**
 * A number before a word, in any script, or before a street's ordinal; a form may put a mark
 * between them. `Site 12 - Main Street` is the location of a site.
 */
const NUMBER_AND_WORD =
  /\d(?:-?[a-z])?(?:[\s,_;|]{1,3}|[^a-z\d\s.$€£¥%-])(?:[a-z]|[^\0-\x7f]|\d{1,3}[a-z])/i;

/** Cues of two looks in one list: a scan has few bits (`text-scanner.ts`). */
const BOXES_AND_ROADS = [
  ...['box', 'pob', 'bed', 'ama', 'apt', 'apa', 'uit', 'ste'],
  ...['oad', ' rd', 'out', 'rte', 'igh', 'hwy', 'nte', ' cr', ' sr', ' fm', 'mil'],
];

/**
 * Safe Harbor B: street addresses (USPS Publication 28), recognised by a house number and a street
 * suffix a few words later, or in Spanish order; units, post office boxes, numbered roads and
 * coordinates. Does not look for cities.
 */
export const address: Detector = {
  kind: 'address',
  looks: [
    {
      digits: 1,
      cues: BOXES_AND_ROADS,
      finds: (text) =>
        BOX.test(text) ||
        UNIT.test(text) ||
        ROOM_AND_BED.test(text) ||
        hasMatch(text, SUITE, isSomebodys),
    },
    {
      digits: 2,
      cues: BOXES_AND_ROADS,
      finds: (text) => NUMBERED_ROAD.test(text),
    },
    { cues: WHERE, finds: (text) => CROSSING.test(text) },
    { digits: 5, cues: ['.'], finds: hasDecimalDegrees },
    { cues: STROKES, finds: hasPreciseLocation },
    {
      digits: 1,
      cues: [
        ...['lle', 'cll', 'nid', 'avd', 'arr', 'ctr', 'ino', 'cno', 'seo', 'saj', 'urb', 'bda'],
        ...['esi', 'ond', 'mbl', 'lor', 'alz', 'laz', 'pza', 'pz ', 'av ', 'arq', 'rua', 'rue'],
        ...['ada', 'dad', 'cda', 'rno', 'uit', 'iad', 'lev', 'lvd', 'eje', 'riv', 'rol'],
        ...['tr ', 'sse', 'atz', 'apa', 'pto', 'pdo', 'cra', 'kra', 'anz'],
        ...[' mz', 've ', 'via', ' km', ' po', ' c '],
      ],
      finds: hasSpanishStreet,
    },
    { cues: STROKES, finds: hasStreetWithoutNumber },
    { digits: 2, cues: [','], finds: hasFloor },
    { digits: 3, words: directions, finds: hasHouseOnGrid },
    {
      digits: 1,
      words: streetWords,
      cues: STREET_ENDINGS,
      finds: (text) => (NUMBER_AND_WORD.test(text) && hasStreet(text)) || hasLabelledStreet(text),
    },
  ],
};

// Stryker disable next-line StringLiteral: equivalent, that is no word of the organisation.
function isSomebodys([, next = '', second = '']: RegExpExecArray): boolean {
  return ![next, second].some((word) => ORGANISATIONAL_WORDS.has(word.toLowerCase()));
}
