import { LETTER_BEYOND_ASCII } from '../detectors/letter-beyond-ascii';
import { lazy } from '../lazy';

/** `Mr van der Qar` */
const PARTICLE = 'van|von|de|del|della|der|den|di|da|la|las|los|le|bin|al|el';
const KIN =
  '[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Ss]ister|[Bb]rother|(?:[Ss]u|[Mm]i)\\s(?:hij[ao]|espos[ao]|marido|madre|padre|herman[ao]|mama|papa)';
const PHRASE =
  '[Nn]ame\\sis|[Nn]amed|[Ss]poke\\s(?:with|to)|[MmSs]e\\sllam[ao]|[Nn]ombre\\ses|[Hh]ablo\\scon';
const WHOSE_NAME =
  '[Pp]atient|[Pp]t|[Cc]aller|[Cc]ustomer|[Cc]lient|[Mm]ember|[Gg]uardian|[Ff]ull|[Ll]ast|[Ff]irst|[Pp]aciente|[Cc]liente';
const NAME_LABEL = '(?:[Nn]ame|NAME|[Nn]ombre|NOMBRE)[:=]';

const TITLES =
  'M[rR]s?|MRS|Ms|Mx|Miss|Mister|Madame?|Sir|Sgt|Herr|Frau|D[rR]s?|Prof|[Ss]enor(?:a|ita)?|SENOR(?:A|ITA)?|[Ss]ra|SRA|[Ss]rta|SRTA|[Dd]ra|DRA|[Ss]r|don|[Dd]ona|DONA';

/**
 * Each match of `title` has one of the titles with its stop or blank, and each of `introduced` a word
 * for kin, a phrase or a label, so that nothing is lost where these find none. The patterns themselves
 * take a millisecond or two to make.
 */
export const mayHaveTitle = lazy(() => new RegExp(`(?:${TITLES})[._\\s]`));
export const mayIntroduce = lazy(() => new RegExp(`${KIN}|${PHRASE}|${NAME_LABEL}`));

/** The patterns over an alphabet: its letters and its capitals, as in a class of characters. */
function patternsOver(letters: string, capitals: string, flags: string) {
  const capitalised = `[${capitals}][${letters}'-]{1,30}`;
  return {
    title: new RegExp(
      `(?<![${letters}.])(?:${TITLES})(?:\\.?\\s{1,3}|[._])(?:[${capitals}]\\.\\s?)?(?:(?:${PARTICLE})\\s){0,3}(${capitalised})`,
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

/** The patterns for what capitals a text without accents has: each letter of it is of ASCII, or may be of any script. */
export function patternsFor(text: string) {
  // A mark such as ▸ is no letter.
  return BEYOND_ASCII.test(text) && LETTER_BEYOND_ASCII().test(text)
    ? unicodePatterns()
    : asciiPatterns();
}
