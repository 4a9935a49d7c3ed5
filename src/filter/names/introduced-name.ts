import { itemsIn } from '../lists/items-in';
import { hasMatch } from '../patterns/has-match';
import { isCapitalised } from './is-capitalised';
import { isListedName, isSurname } from './listed-names';
import { mayHaveTitle, mayIntroduce, mayLabel, patternsFor } from './name-patterns';
import { roleWords } from './role-words';
import { isUsualWord } from './usual-word';
import { wordsBehindTitles } from './words-behind-titles';

/** `Mr. X` */
const TITLE_AND_INITIAL =
  /(?<![A-Za-z])(?:M[rR]s?|MRS|Ms|Mx|Miss|Sra|Srta)\.?\s{1,3}[A-Z](?![A-Za-z'-])/;
/** Before a full stop they do not end a sentence. */
const ABBREVIATION = /^(?:mrs?|ms|mx|drs?|prof|sra?|srta|dra|lic|rev|sgt)$/i;
/**
 * Joined to a word these are titles as well: `dr-zylo`. In capitals they are not: `MS-DRG`,
 * `MR/CT`.
 */
const BEFORE_MARK = /^(?:[Mm]rs?|[Mm]s|[Dd]r|[Ss]ra|[Ss]rta|[Dd]ra)$/;
/** Short forms and languages have these as well: `ms-MY`, `sr-Latn`. */
const HYPHEN_OR_SUCH = /[-/,:=]/;
/** These are titles before a word in lower case as well: `mr zylo`. */
const BEFORE_LOWER_CASE = /^(?:[Mm]rs?|[Ss]ra|[Ss]rta|[Dd]ra|M[sx])$/;
/**
 * And these before a capital only. `MS` and `SR` are short forms of something else, `miss` is a
 * verb, `dr` ends the name of a street, and `Don` is a name.
 */
const BEFORE_CAPITAL =
  /^(?:MRs?|MRS|ms|[Pp]rof|PROF|Sgt|SGT|Miss|MISS|D[rR]s?|[Ss]r|SRA|SRTA|DRA|[Ss]enor(?:a|ita)?|SENOR(?:A|ITA)?|Sir|don|[Dd]ona|DONA|[Hh]err|[Ff]rau|(?:[Mm]ister|[Mm]adame?|[Dd]octora?|[Pp]rofess?ora?|[Ll]icenciad[oa]|[Rr]everend|[Pp]astor)|MISTER|MADAME?|DOCTORA?|PROFESS?ORA?)$/;
/**
 * A word that may be a title, and the next: `dr. jones`, `señora villareal`, `Nurse Joy`,
 * `nurse-okafor`. Of any word, and without the flag for any case: with all titles in it, the
 * pattern takes the first event three times as long to make.
 */
const WORD_AND_NEXT =
  /(?<![A-Za-z.])([A-Za-z]{2,9})(?=(?:\.\s{0,3}|\s{1,3}|\.?\s?[|;]\s?|[-_/,:=])([A-Za-z']{3,30}(?:-[A-Za-z']{2,30})?))/g;
/** The titles that count before a name of the lists only, and in any case. */
export const TITLES_OF_LISTED = itemsIn(
  'ms mx miss dr prof senor senora senorita sr sra srta dra don dona nurse doctor rev pastor',
);
/** `doctor neal's office` */
const OF_OWNER = /'s$/;
/** `drsmith` */
const JOINED_TITLE = /(?<![a-z])dr([a-z]{3,30})/gi;
/** Words of places that are surnames as well: `Dr. West`. */
// Stryker disable next-line Regex: equivalent, no other word of those lists holds one of these.
const DIRECTION = /^(?:north|east|west)$/i;
/** Labels of a part of a name only. */
const PART_OF_NAME = /first|last|middle|maiden|given|family|sur|[fl]name|apellido/i;
/** Labels that what programs make has as well: `displayName=fallback_intent`. */
const NAME_OF_ANYTHING = /display|user|cnam/i;
/** FHIR's parts of a name, in capitals; `given: consent` is none. */
const GIVEN_OR_FAMILY = /^(?:given|family)\s?[:=|;,]/i;
/** Also between the parts of a title: `Display name - Web Chat`. */
const DASH = /-\s$/;
/** No frequent surname ends so: `Authorization`, `Enrollment`, `Radiology`, `Urography`. */
const NOUN_ENDING = /^(?:[a-z]{4,}(?:tion|ssion|ment)|[a-z]{2,}(?:ology|ography|oscopy))s?$/;
/** Before a name of the lists in any case: `last name neal`. */
const FIRST_OR_LAST = /(?<![A-Za-z])(?:[Ff]irst|[Ll]ast)\sname\s{1,3}([A-Za-z'-]{2,30})/g;
/** Whose kin somebody is, by a name in any case: `zylo's mom`; `who's mom` is none. */
const OWNER_OF_KIN =
  /(?<![a-z'-])(?!(?:it|that|who|what|where|how|let|s?he|one|[a-z]{2,5}(?:one|body))')([a-z'-]{3,30})'s\s(?:mom|dad|mother|father|wife|husband|son|daughter|sister|brother)(?![a-z]|\s?(?:[&/]|and)\s|\sbaby)/gi;
/** `Z as in zebra`; `spelled z y l o`. */
const SPELLED_OUT =
  /(?<![a-z])(?:([a-z])\sas\sin\s\1[a-z]|(?:spell(?:ed|ing|s|t)|deletrea[a-z]{0,3}|se\sescribe)[\s:,]{1,3}(?:(?:as|con|it|name|with)\s)?[a-z](?:[\s.,-]{1,3}[a-z]){2,20}(?![a-z]))/i;
/** A person in a segment of X12 (loop 2010), or a name in one of HL7 v2: `NM1*IL*1*ZYLO`. */
const IN_SEGMENT =
  /(?<![A-Z\d])NM1\*[A-Z\d]{2,3}\*1\*[A-Z]|(?<![A-Z])(?:PID|NK1|GT1|PV1)[|.-].{0,120}?[A-Z]{2}\^[A-Z]{2}/;
/** They go on with a sentence in lower case: `dr. may call`; `Dr. May` and `Dr. Do` are people. */
const NAMES_IN_CAPITALS = itemsIn(
  'al an back do el en es he her just lo may my na que se so su to un va will ya',
);

// Stryker disable StringLiteral: equivalent, no default is a word of any list.
/**
 * True for a text without accents that has a name after a title, a word of kinship, a phrase or a
 * label.
 */
export function hasIntroducedName(text: string): boolean {
  return (
    TITLE_AND_INITIAL.test(text) ||
    IN_SEGMENT.test(text) ||
    SPELLED_OUT.test(text) ||
    hasMatch(text, OWNER_OF_KIN, ([, word = '']) => isNamed(word) && !isRole(word)) ||
    (mayHaveTitle().test(text) && hasMatch(text, patternsFor(text).title, isTitled)) ||
    (mayLabel().test(text) && hasMatch(text, patternsFor(text).labelled, isLabelled)) ||
    (mayIntroduce().test(text) &&
      (hasMatch(
        text,
        patternsFor(text).introduced,
        ([, word = '']) => isNamed(word) && !isRole(word),
      ) ||
        hasMatch(text, FIRST_OR_LAST, ([, word = '']) => isListedName(word) && isNamed(word))))
  );
}

/** True for a text without accents that has a listed name after a title, in any case. */
export function hasTitleAndListedName(text: string): boolean {
  return (
    hasMatch(
      text,
      WORD_AND_NEXT,
      ([, title = '', word = '']) =>
        TITLES_OF_LISTED.has(title.toLowerCase()) && isListedName(word.replace(OF_OWNER, '')),
    ) || hasMatch(text, JOINED_TITLE, ([, word = '']) => isSurname(word))
  );
}

function isTitled([, title = '', stop = '', mark = '', word = '']: RegExpExecArray): boolean {
  // `Doctor/Provider`
  if (!isNamed(word) || (mark !== '' && isRole(word))) return false;
  if (BEFORE_LOWER_CASE.test(title)) return true;
  if (stop !== '' && ABBREVIATION.test(title)) return true;
  if (HYPHEN_OR_SUCH.test(mark)) return word.length > 2 && BEFORE_MARK.test(title);
  if (mark !== '' && BEFORE_MARK.test(title)) return true;
  return isCapitalised(word) && BEFORE_CAPITAL.test(title);
}

/** `Caller name: Spouse` names nobody; `Last name: Parent` does. */
function isLabelled([, label = '', word = '']: RegExpExecArray): boolean {
  if (NAME_OF_ANYTHING.test(label) && (!isCapitalised(word) || DASH.test(label))) return false;
  if (GIVEN_OR_FAMILY.test(label) && !isCapitalised(word)) return false;
  return isNamed(word) && (PART_OF_NAME.test(label) || !isRole(word));
}

function isNamed(word: string): boolean {
  if (DIRECTION.test(word)) return true;
  const first = firstPart(word);
  const lower = first.toLowerCase();
  return (
    !isUsualWord(lower) &&
    !isUsualWord(lower.replace(/s$/, '')) &&
    !NOUN_ENDING.test(lower) &&
    !wordsBehindTitles().has(lower) &&
    (first !== lower || !NAMES_IN_CAPITALS.has(lower))
  );
}

function isRole(word: string): boolean {
  return roleWords().has(firstPart(word).toLowerCase());
}

/** Of `teams-bot` and `doctor's`: `teams` and `doctor`. */
function firstPart(word: string): string {
  return word.slice(0, word.search(/-|'s$|$/));
}
// Stryker restore StringLiteral
