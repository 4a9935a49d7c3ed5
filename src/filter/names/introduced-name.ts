import { hasMatch } from '../detectors/has-match';
import { isListedName, isSurname } from './listed-names';
import { mayHaveTitle, mayIntroduce, patternsFor } from './name-patterns';
import { isUsualWord } from './usual-word';

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
    hasMatch(text, TITLE_AND_LISTED, ([, word = '']) => isListedName(word)) ||
    hasMatch(text, JOINED_TITLE, ([, word = '']) => isSurname(word))
  );
}

function isNamed([, word = '']: RegExpExecArray): boolean {
  return DIRECTION.test(word) || !isUsualWord(word);
}
// Stryker restore StringLiteral
