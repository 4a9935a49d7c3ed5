import { hasMatch } from '../detectors/has-match';
import { isListedName, isSurname } from './listed-names';
import { mayHaveTitle, mayIntroduce, patternsFor } from './name-patterns';
import { isUsualWord } from './usual-word';

/** `mr zylo` */
const LOWER_CASE_TITLE = /(?<![a-z])mrs?\.?\s{1,3}[a-z]{2}/;
/** `Mr. X` */
const TITLE_AND_INITIAL =
  /(?<![A-Za-z])(?:M[rR]s?|MRS|Ms|Mx|Miss|Sra|Srta)\.?\s{1,3}[A-Z](?![A-Za-z'-])/;
/**
 * A word that may be a title, and the next: `dr. jones`, `señora villareal`, `Nurse Joy`. Of any word,
 * and without the flag for any case: with all titles in it, the pattern takes the first event three
 * times as long to make.
 */
const WORD_AND_NEXT = /(?<![A-Za-z.])([A-Za-z]{2,9})(?=(?:\.\s{0,3}|\s{1,3})([A-Za-z'-]{3,30}))/g;
/** The titles that count before a name of the lists only, and in any case. */
export const TITLES_OF_LISTED: ReadonlySet<string> = new Set(
  'ms mx miss dr prof senor senora senorita sr sra srta dra don dona nurse doctor rev pastor'.split(
    ' ',
  ),
);
/** `drsmith` */
const JOINED_TITLE = /(?<![a-z])dr([a-z]{3,30})/gi;
/** Words of places that are surnames as well: `Dr. West`. */
// Stryker disable next-line Regex: equivalent, no other word of those lists holds one of these.
const DIRECTION = /^(?:north|east|west)$/i;

// Stryker disable StringLiteral: equivalent, no default is a word of any list.
/** True for a text without accents with a capitalised word behind a title, a word of kinship, a phrase or a label. */
export function hasIntroducedName(text: string): boolean {
  return (
    LOWER_CASE_TITLE.test(text) ||
    TITLE_AND_INITIAL.test(text) ||
    (mayHaveTitle().test(text) && hasMatch(text, patternsFor(text).title, isNamed)) ||
    (mayIntroduce().test(text) && hasMatch(text, patternsFor(text).introduced, isNamed))
  );
}

/** True for a text without accents with a name of the lists behind a title in any case. */
export function hasTitleAndListedName(text: string): boolean {
  return (
    hasMatch(
      text,
      WORD_AND_NEXT,
      ([, title = '', word = '']) =>
        TITLES_OF_LISTED.has(title.toLowerCase()) && isListedName(word),
    ) || hasMatch(text, JOINED_TITLE, ([, word = '']) => isSurname(word))
  );
}

function isNamed([, word = '']: RegExpExecArray): boolean {
  return DIRECTION.test(word) || !isUsualWord(word);
}
// Stryker restore StringLiteral
