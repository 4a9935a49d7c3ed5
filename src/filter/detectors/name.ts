import { lazy } from '../lazy';
import { isState } from '../lists/places';
import { givenNames } from '../names/given-names';
import { isGivenName, isListedName, isSurname } from '../names/listed-names';
import { NAMES_THAT_ARE_WORDS } from '../names/names-that-are-words';
import { surnames } from '../names/surnames';
import { WordFilter } from '../names/word-filter';
import { COMMON_WORDS } from './common-words';
import type { Detector } from './detector';
import { hasMatch } from './has-match';
import { LETTER_BEYOND_ASCII } from './letter-beyond-ascii';
import { ORGANISATIONAL_WORDS } from './organisational-words';
import { withoutAccents } from './without-accents';

/** `mr zylo` */
const LOWER_CASE_TITLE = /(?<![a-z])mrs?\.?\s{1,3}[a-z]{2}/;
/** `Mr. X` */
const TITLE_AND_INITIAL =
  /(?<![A-Za-z])(?:M[rR]s?|MRS|Ms|Mx|Miss|Sra|Srta)\.?\s{1,3}[A-Z](?![A-Za-z'-])/;
/** `dr. jones`, `señora villareal`, `Nurse Joy` */
const TITLE_AND_LISTED =
  /(?<![a-z.])(?:m[sx]|miss|dr|prof|senor(?:a|ita)?|sra?|srta|dra|don|dona|nurse|doctor|rev|pastor)(?:\.\s{0,3}|\s{1,3})([a-z'-]{3,30})/gi;
/** `drsmith` */
const JOINED_TITLE = /(?<![a-z])dr([a-z]{3,30})/gi;
/** `Sarah P.`, `sarah p.`, `Paul M called` */
const NAME_AND_INITIAL =
  /(?<![a-z'-])([a-z][a-z'-]{1,30})\s{1,3}([a-z])(\.(?![a-z])|(?![a-z0-9'.&/+-]))(?=((?:\s[a-z'-]{2,30}){0,3}))/gi;
/** `P. Neal`, `j.smith`, `J. M. Carter`; a word behind them says whether it is a person. */
const INITIAL_AND_SURNAME =
  /(?<![a-z'.-])[a-z]\.\s{0,3}(?:[a-z]\.\s{0,3})?([a-z'-]{3,30})(?=((?:\s[a-z'-]{2,30}){0,3}))/gi;
/** `john-smith`, as links and ids have it. */
const JOINED_BY_HYPHEN = /(?<![a-z0-9'-])([a-z]{3,30})-([a-z]{3,30})(?![a-z'])/gi;
const WORD = /[^\s]+/;
/** The whole value. */
const ONE_WORD = /^\s*([A-Z][A-Za-z'-]{2,30})[.!]?\s*$/;

/** `Mr van der Qar` */
const PARTICLE = 'van|von|de|del|della|der|den|di|da|la|las|los|le|bin|al|el';
const KIN =
  '[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Ss]ister|[Bb]rother|(?:[Ss]u|[Mm]i)\\s(?:hij[ao]|espos[ao]|marido|madre|padre|herman[ao]|mama|papa)';
const PHRASE =
  '[Nn]ame\\sis|[Nn]amed|[Ss]poke\\s(?:with|to)|[MmSs]e\\sllam[ao]|[Nn]ombre\\ses|[Hh]ablo\\scon';
const WHOSE_NAME =
  '[Pp]atient|[Pp]t|[Cc]aller|[Cc]ustomer|[Cc]lient|[Mm]ember|[Gg]uardian|[Ff]ull|[Ll]ast|[Ff]irst|[Pp]aciente|[Cc]liente';
const NAME_LABEL = '(?:[Nn]ame|NAME|[Nn]ombre|NOMBRE)[:=]';

/** The patterns over an alphabet: its letters and its capitals, as in a class of characters. */
function patternsOver(letters: string, capitals: string, flags: string) {
  const capitalised = `[${capitals}][${letters}'-]{1,30}`;
  return {
    title: new RegExp(
      `(?<![${letters}.])(?:M[rR]s?|MRS|Ms|Mx|Miss|Mister|Madame?|Sir|Sgt|Herr|Frau|D[rR]s?|Prof|[Ss]enor(?:a|ita)?|SENOR(?:A|ITA)?|[Ss]ra|SRA|[Ss]rta|SRTA|[Dd]ra|DRA|[Ss]r|don|[Dd]ona|DONA)(?:\\.?\\s{1,3}|[._])(?:[${capitals}]\\.\\s?)?(?:(?:${PARTICLE})\\s){0,3}(${capitalised})`,
      `g${flags}`,
    ),
    introduced: new RegExp(
      `(?<![${letters}])(?:(?:(?:${KIN})(?::|\\s(?:of|de))?|${PHRASE})\\s{1,3}|(?:(?:${WHOSE_NAME})\\s|(?<![${letters}]\\s))${NAME_LABEL}\\s{0,3})(${capitalised})`,
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
    /** A word, the next but for an initial between them, and some more; `alex.smith` as well. */
    wordAndNext: new RegExp(
      `(?<![${letters}'-])([${letters}][${letters}'-]{1,30})(?=(?:[,:=]?\\s{1,3}|[._|])(?:[${letters}]\\.?\\s{1,3})?([${letters}][${letters}'-]{1,30})((?:\\s[${letters}'-]{2,30}){0,3}))`,
      `g${flags}`,
    ),
  };
}

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Enough for most texts; the patterns over all scripts take a millisecond each to make. */
const asciiPatterns = lazy(() => patternsOver('A-Za-z', 'A-Z', ''));
const unicodePatterns = lazy(() => patternsOver('\\p{L}', '\\p{Lu}', 'u'));

/** Of a hundred words and more; no more of 16,384 bits than a sixteenth is set. */
const FILTER_BYTES = 2 ** 11;
/** Each title and introduction holds one of these, but for the cues of its look. */
const introductions = lazy(() =>
  filterOf(
    'ms mx miss mister madam madame sir sgt herr frau drs prof senor senora senorita sr sra srta dra don dona nurse doctor rev pastor name named nombre llamo llama hablo spoke wife husband son daughter mother father mom dad sister brother hijo hija esposo esposa marido madre padre hermano hermana mama papa'.split(
      ' ',
    ),
  ),
);
const listedWords = lazy(() => filterOf(NAMES_THAT_ARE_WORDS));
/** Behind one of these, a name of the lists is a person's: `caller Debra`. */
const ROLES: ReadonlySet<string> = new Set(
  'patient pt caller customer client member guest guardian spouse parent paciente cliente contact attn'.split(
    ' ',
  ),
);
/** And here a given name: `for Javier`. Illnesses have surnames: `with Parkinson`. */
const PREPOSITIONS: ReadonlySet<string> = new Set('by for with from per re para con'.split(' '));
/** And before one of these: `Sarah called`. */
const VERBS: ReadonlySet<string> = new Set(
  'called calls said says asked asks wants wanted needs reported reports requested requests stated states llamo dice dijo pide pidio quiere necesita'.split(
    ' ',
  ),
);
/** `San Jose`, `St. Mary`: a place or a hospital, and not a person. */
const PLACE_PREFIX = /(?:^|[^a-z])(?:san|santa|st|saint|fort|port|lake|mount|los|las)[.\s]{1,3}$/i;
/** Words of places that are surnames as well: `Dr. West`. */
// Stryker disable next-line Regex: equivalent, no other word of those lists holds one of these.
const DIRECTION = /^(?:north|east|west)$/i;

/**
 * Safe Harbor A, in part: names after a title, a word of kinship or a phrase of introduction,
 * `Last, First`, and names of the lists next to each other, to a capitalised word, an initial or a
 * word for what people are and do. Rare names and nicknames are not found: only a vocabulary keeps
 * them out.
 */
export const name: Detector = {
  kind: 'name',
  looks: [
    {
      words: () => [introductions()],
      // The last also for `drsmith`.
      cues: ['mr ', 'mrs', ' dr'],
      finds: (text) => hasIntroducedName(withoutAccents(text)),
    },
    {
      length: 5,
      cues: [','],
      finds: (text) => hasLastAndFirst(withoutAccents(text)),
    },
    {
      words: () => [givenNames(), surnames(), listedWords()],
      // The forms of surnames that no list of words can hold.
      cues: ['ez ', ' mc', ' o '],
      finds: (text) => hasListedName(withoutAccents(text)),
    },
  ],
};

function filterOf(words: Iterable<string>): WordFilter {
  return WordFilter.cuesOf(words, FILTER_BYTES);
}

function patternsFor(text: string) {
  // A mark such as ▸ is no letter.
  return BEYOND_ASCII.test(text) && LETTER_BEYOND_ASCII().test(text)
    ? unicodePatterns()
    : asciiPatterns();
}

// Stryker disable StringLiteral: equivalent, no default is a word of any list.
function hasIntroducedName(text: string): boolean {
  const { title, introduced } = patternsFor(text);
  return (
    LOWER_CASE_TITLE.test(text) ||
    TITLE_AND_INITIAL.test(text) ||
    hasMatch(text, TITLE_AND_LISTED, ([, word = '']) => isListedName(word)) ||
    hasMatch(text, JOINED_TITLE, ([, word = '']) => isSurname(word)) ||
    hasMatch(text, title, isNamed) ||
    hasMatch(text, introduced, isNamed)
  );
}

function isNamed([, word = '']: RegExpExecArray): boolean {
  return DIRECTION.test(word) || !isOther(word);
}

function hasLastAndFirst(text: string): boolean {
  const { lastFirst, lastFirstInLowerCase } = patternsFor(text);
  return (
    hasMatch(
      text,
      lastFirst,
      ([, last = '', first = '', initial]) =>
        !isOther(last) &&
        (isGivenName(first) || ((isSurname(last) || initial !== undefined) && !isOther(first))),
    ) ||
    hasMatch(
      text,
      lastFirstInLowerCase,
      ([, last = '', first = '']) => isSurname(last) && isGivenName(first),
    )
  );
}

function hasListedName(text: string): boolean {
  return (
    isGivenName(ONE_WORD.exec(text)?.[1] ?? '') ||
    hasMatch(
      text,
      patternsFor(text).wordAndNext,
      ({ 1: word = '', 2: next = '', 3: behind = '', index }) =>
        isPerson(word, next, behind) &&
        !isInstitution(behind) &&
        !PLACE_PREFIX.test(text.slice(Math.max(0, index - 8), index)),
    ) ||
    hasMatch(text, NAME_AND_INITIAL, isNameAndInitial) ||
    hasMatch(
      text,
      INITIAL_AND_SURNAME,
      ([, word = '', behind = '']) =>
        isListedName(word) && !isOther(word) && !isInstitution(behind),
    ) ||
    hasMatch(
      text,
      JOINED_BY_HYPHEN,
      ([, word = '', next = '']) => isGivenName(word) && isSurname(next),
    )
  );
}

function isPerson(word: string, next: string, behind: string): boolean {
  const bothUpper = isCapitalised(word) && isCapitalised(next);
  if (isGivenName(word)) {
    return isSurname(next) || VERBS.has(next) || (bothUpper && !isOther(next));
  }
  // `Kentucky Sanders Brown` is a centre at a university.
  if (isSurname(next) && bothUpper && !isOther(word) && !isPlace(word)) return true;
  if (isSurname(word) && bothUpper && isGivenName(next)) return true;
  if (VERBS.has(next)) return isCapitalised(word) && isSurname(word);
  const before = word.toLowerCase();
  if (PREPOSITIONS.has(before)) return isCapitalised(next) && isGivenName(next);
  if (!ROLES.has(before)) return false;
  const named = next === 'is' || next === 'was' ? (WORD.exec(behind)?.[0] ?? '') : next;
  return isCapitalised(named) && (isGivenName(named) || isSurname(named));
}

/** `Sarah P`, where nothing but a given name is meant; with a full stop also `sarah p.` and `Smith J.` */
function isNameAndInitial(match: RegExpExecArray): boolean {
  const [, word = '', initial = '', end = '', behind = ''] = match;
  if (isInstitution(behind)) return false;
  const hasStop = end !== '';
  if (!isCapitalised(word) || !isCapitalised(initial)) return hasStop && isGivenName(word);
  return isGivenName(word) || (hasStop && isListedName(word));
}
// Stryker restore StringLiteral

function isPlace(word: string): boolean {
  return isState(word) || PLACE_PREFIX.test(`${word} `);
}

/** `Henry Ford Health` and `Ralph H. Sample Clinic` are named after a person, but are not one. */
function isInstitution(behind: string): boolean {
  const words = behind.trim().split(' ');
  const small = words.findIndex((word) => !isCapitalised(word));
  return words.slice(0, small < 0 ? undefined : small).some(isOther);
}

function isCapitalised(word: string): boolean {
  const [first = ''] = word;
  return first !== first.toLowerCase();
}

function isOther(word: string): boolean {
  const lower = word.toLowerCase();
  return COMMON_WORDS.has(lower) || ORGANISATIONAL_WORDS.has(lower);
}
