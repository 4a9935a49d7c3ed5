import { lazy } from '../lazy';
import { COMMON_WORDS } from './common-words';
import type { Detector } from './detector';
import { GIVEN_NAMES, SURNAMES } from './given-names';
import { hasMatch } from './has-match';
import { ORGANISATIONAL_WORDS } from './organisational-words';
import { withoutAccents } from './without-accents';

const LOWER_CASE_TITLE = /(?<![a-z])mrs?\.?\s{1,3}[a-z]{2}/;
/** `J. Smith`, `dr. jones`. */
const BEFORE_SURNAME = /(?<![a-z])(?:dr\.?|[a-z]\.)\s{0,3}([a-z'-]{3,30})/gi;

/** `Mr van der Qar` */
const PARTICLE = 'van|von|de|del|della|der|den|di|da|la|le|bin|al|el';

/** The patterns over an alphabet: its letters and its capitals, as in a class of characters. */
function patternsOver(letters: string, capitals: string, flags: string) {
  const capitalised = `[${capitals}][${letters}'-]{1,30}`;
  return {
    twoLetters: new RegExp(`[${letters}]{2}`, flags),
    title: new RegExp(
      `(?<![${letters}.])(?:M[rR]s?|MRS|Ms|Mx|Miss|D[rR]s?|Prof|Senora?|Sra)(?:\\.?\\s{1,3}|[._])(?:[${capitals}]\\.\\s?)?(?:(?:${PARTICLE})\\s){0,3}(${capitalised})`,
      `g${flags}`,
    ),
    introduced: new RegExp(
      `(?<![${letters}])(?:(?:[Nn]ame\\sis|[Nn]amed|[Ss]poke\\s(?:with|to)|[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Ss]ister|[Bb]rother)\\s{1,3}|(?:[Pp]atient|[Pp]t|[Cc]aller|[Cc]ustomer|[Cc]lient|[Mm]ember|[Gg]uardian|[Ff]ull|[Ll]ast|[Ff]irst)\\s[Nn]ame[:=]\\s{0,3})(${capitalised})`,
      `g${flags}`,
    ),
    lastFirst: new RegExp(
      `(?<![${letters}'-])(${capitalised}),\\s{0,3}(${capitalised})(\\s[${capitals}](?![${letters}]))?`,
      `g${flags}`,
    ),
    lastFirstInLowerCase: new RegExp(
      `(?<![${letters}'-])([${letters}'-]{2,30}),\\s{0,3}([${letters}'-]{2,30})(?![${letters}])`,
      `g${flags}`,
    ),
    /** A word, the next but for an initial between them, and one more; `alex.smith` as well. */
    wordAndNext: new RegExp(
      `(?<![${letters}'-])([${letters}][${letters}'-]{1,30})(?=(?:,?\\s{1,3}|[._])(?:[${letters}]\\.?\\s{1,3})?([${letters}][${letters}'-]{1,30})(?:\\s([${letters}]{1,30}))?)`,
      `g${flags}`,
    ),
  };
}

const ASCII_ONLY = /^[\0-\x7f]*$/;
/** Enough for most texts; the patterns over all scripts take a millisecond each to make. */
const asciiPatterns = lazy(() => patternsOver('A-Za-z', 'A-Z', ''));
const unicodePatterns = lazy(() => patternsOver('\\p{L}', '\\p{Lu}', 'u'));

/** Each title and introduction holds one of these. */
const INTRODUCTIONS =
  'ms mx miss prof senor senora sra name named spoke wife husband son daughter mother father mom dad sister brother'.split(
    ' ',
  );
const SURNAME_FORM = /^(?:[a-z]{3,}ez|mc[a-z]{3,}|o'[a-z]{3,})$/;
/** `San Jose`, `St. Mary`: a place or a hospital, and not a person. */
const PLACE_PREFIX = /(?:^|[^a-z])(?:san|santa|st|saint|fort|port|lake|mount|los|las)[.\s]{1,3}$/;
/** Words of places that are surnames as well: `Dr. West`. */
// Stryker disable next-line Regex: equivalent, no other word of those lists holds one of these.
const DIRECTION = /^(?:north|east|west)$/i;

/**
 * Safe Harbor A, in part: names after a title, a word of kinship or a phrase of introduction,
 * `Last, First`, and a frequent given name next to a capital or a frequent surname. Names from
 * other cultures, rare names and nicknames are not found: only a vocabulary keeps them out.
 */
export const name: Detector = {
  kind: 'name',
  looks: [
    {
      words: () => [...GIVEN_NAMES, ...SURNAMES, ...INTRODUCTIONS],
      // The forms of surnames and titles that no list of words can hold: SURNAME_FORM, `drsmith`.
      cues: ['ez ', ' mc', ' o ', 'mr ', 'mrs', ' dr', ','],
      finds: (text) => hasName(withoutAccents(text)),
    },
  ],
};

// Stryker disable StringLiteral: equivalent, neither text is a word of any list.
function hasName(text: string): boolean {
  const patterns = ASCII_ONLY.test(text) ? asciiPatterns() : unicodePatterns();
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (!patterns.twoLetters.test(text)) return false;
  return (
    LOWER_CASE_TITLE.test(text) ||
    hasMatch(text, BEFORE_SURNAME, ([, word = '']) => isSurname(word)) ||
    hasMatch(text, patterns.title, isNamed) ||
    hasMatch(text, patterns.introduced, isNamed) ||
    hasMatch(
      text,
      patterns.lastFirst,
      ([, last = '', first = '', initial]) =>
        isGiven(first) ||
        ((isSurname(last) || initial !== undefined) && !isOther(first) && !isOther(last)),
    ) ||
    hasMatch(
      text,
      patterns.lastFirstInLowerCase,
      ([, last = '', first = '']) => isSurname(last) && isGiven(first),
    ) ||
    hasMatch(
      text,
      patterns.wordAndNext,
      ({ 1: word = '', 2: next = '', 3: third = '', index }) =>
        isPerson(word, next) &&
        // `Henry Ford Health` is named after a person, but is not one.
        !(isCapitalised(third) && isOther(third)) &&
        !PLACE_PREFIX.test(text.slice(Math.max(0, index - 8), index).toLowerCase()),
    )
  );
}

function isNamed([, word = '']: RegExpExecArray): boolean {
  return DIRECTION.test(word) || !isOther(word);
}
// Stryker restore StringLiteral

function isPerson(word: string, next: string): boolean {
  const bothUpper = isCapitalised(word) && isCapitalised(next);
  if (isGiven(word)) return isSurname(next) || (bothUpper && !isOther(next));
  return bothUpper && isSurname(next) && !isOther(word);
}

function isCapitalised(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toLowerCase();
}

function isGiven(word: string): boolean {
  return GIVEN_NAMES.has(word.toLowerCase());
}

function isSurname(word: string): boolean {
  const lower = word.toLowerCase();
  return SURNAMES.has(lower) || SURNAME_FORM.test(lower);
}

function isOther(word: string): boolean {
  const lower = word.toLowerCase();
  return COMMON_WORDS.has(lower) || ORGANISATIONAL_WORDS.has(lower);
}
