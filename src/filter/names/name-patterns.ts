import { lazy } from '../../cold-start/lazy';
import { betweenParts } from '../patterns/joined-parts';
import { LETTER_BEYOND_ASCII } from '../patterns/letter-beyond-ascii';
import { WORDS_OF_ENTRY } from '../patterns/words-of-entry';

/** `Mr van der Qar` */
const PARTICLE = 'van|von|de|del|della|der|den|di|da|la|las|los|le|bin|al|el';
const KIN =
  '(?:[Gg]rand|[Ss]tep)?(?:[Ww]ife|[Hh]usband|[Ss]on|[Dd]aughter|[Mm]other|[Ff]ather|[Mm]om|[Dd]ad|[Ss]ister|[Bb]rother)(?:-in-law)?|(?:[Ss]u|[Mm]i)\\s(?:hij[ao]|espos[ao]|marido|madre|padre|herman[ao]|mama|papa)';
/** Before a name without any mark: `last name Zylo`, `caller name Zylo`. */
const LABEL_IN_SENTENCE =
  '(?:[Ff]irst|[Ll]ast|[Mm]aiden|[Bb]irth|[Ll]egal|[Pp]referred|[Gg]iven|[Ff]amily|[Pp]atient|[Pp]t|[Cc]aller|[Mm]ember)\\sname|[Aa]pellidos?';
const PHRASE =
  '[Nn]ame\\s[Ii]s|[Nn]ame\\son\\s(?:file|chart|record)(?:\\sis)?|[Aa]\\snombre\\sde|NAME\\sIS|[Nn]amed|(?:[Ss]poke|[Tt]alked)\\s(?:[Ww]ith|[Tt]o|w/?)|(?:SPOKE|TALKED)\\s(?:WITH|TO)|[MmSs]e\\s[Ll]lam[ao]|[MS]E\\sLLAM[AO]|[Nn]ombre\\s[Ee]s|NOMBRE\\sES|[Hh]ablo\\scon|HABLO\\sCON|' +
  LABEL_IN_SENTENCE;
/** Of oneself, as people write in a chat: before a name in any case. */
const OWN_NAME =
  "(?:[Mm]y|[Hh]is|[Hh]er|[Ff]irst|[Ll]ast|(?:patient|pt|caller|member|son|daughter|wife|husband|mother|father|mom|dad)'?s)\\sname(?:\\sis|\\swas|'s)|[Mm]i\\s(?:nombre|apellido)\\ses";
const WHOSE_NAME =
  'patient|pat|pt|caller(?:[\\s_]?id)?|cust(?:omer)?|client|member|guardian|full|last|first|middle|maiden|given|family|legal|preferred|contact|subscriber|spouse|parent|mother|father|child|doctor|provider|profile|display|user|sender|author|visitor|recipient|participant|guarantor|insured|(?:card|policy\\s?)?holder|physician|pcp|dr|emergency|request[eo]r|nick|paciente|cliente';
const NAME_LABEL =
  'name(?:\\(s\\))?(?:\\s\\(?(?:first|last|given|family)\\)?|\\sof\\s(?:the\\s)?(?:patient|caller|member))?|nombres?(?:\\(s\\))?(?:\\scompleto|\\s(?:de(?:l|\\sla)\\s)?(?:paciente|cliente|titular))?';
/** What JSON has the name of: `{"intent":{"name":"RefillRx"}}`. */
const NAMED_THINGS =
  'activity|bot|campaign|channel|department|event|flow|intent|queue|skill|slot|team|workflow';
/** As forms have the parts of a name, and FHIR's HumanName. */
const PART_LABEL = 'first|last|given|family|[fl]n';
const SURNAME_LABEL = [
  'surname|[fl]name|apellidos?(?:\\s(?:paterno|materno))?|cnam',
  // As databases shorten them: `lst_nm`, `PatientLast`.
  '(?:patient|pt|cust(?:omer)?|first|last|frst|lst)[\\s_-]?nm',
  '(?:patient|pat|pt|member|mbr|caller|cust(?:omer)?|client|contact|guarantor|subscriber|insured)[\\s_-]?last',
].join('|');
const AFTER_LABEL = `(?:\\s(?:${WORDS_OF_ENTRY}))?(?:\\s?[:=|;>→?\\]~^]\\s{0,3}|\\s-\\s|\\n\\s{0,2})`;

/** In full and short; some count in certain cases only (`introduced-name.ts`). */
const TITLES =
  'mrs?|ms|mx|miss|mister|madame?|sir|sgt|herr|frau|drs?|doctora?|prof|profess?ora?|lic|licenciad[oa]|rev|reverend|pastor|senor(?:a|ita)?|sra?|srta|dra|don|dona';

/**
 * Each match of `title` has one of the titles with what follows it, each of `labelled` a label, and
 * each of `introduced` a word for kin or a phrase, so that nothing is lost where these find none.
 * The patterns themselves take a millisecond or two to make.
 */
export const mayHaveTitle = lazy(() => new RegExp(`(?:${TITLES})[._\\s|;/,:=-]`, 'i'));
export const mayLabel = lazy(
  () =>
    new RegExp(
      `(?:${NAME_LABEL}|${SURNAME_LABEL})${AFTER_LABEL}|(?:${PART_LABEL})(?:\\s?name)?[^a-z]{1,5}[a-z]`,
      'i',
    ),
);
export const mayIntroduce = lazy(() => new RegExp(`${KIN}|${PHRASE}|${OWN_NAME}`));

/** The patterns over an alphabet: its letters and its capitals, as in a class of characters. */
function patternsOver(letters: string, capitals: string, flags: string) {
  const word = `[${letters}][${letters}'-]{1,30}`;
  const between = betweenParts(letters);
  const capitalised = `[${capitals}][${letters}'-]{1,30}`;
  return {
    /** A title, its stop, a mark, and a word in any case. */
    title: new RegExp(
      `(?<![${letters}\\d]|(?<!\\.)\\.)(${TITLES})(\\.?)(?:\\s{1,3}|(\\s?[|;]\\s?|[-_/,:=])|(?<=\\.))(?:[${letters}]\\.\\s?)?(?:(?:${PARTICLE})[\\s-]){0,3}(?=(${word}))`,
      `gi${flags}`,
    ),
    /**
     * A label at the start, after a mark or after whose name it is; or a form's first and last
     * name, also without a mark.
     */
    labelled: new RegExp(
      `(?<![${letters}])((?:(?:(?:${WHOSE_NAME})[\\s_-]?|(?<![${letters}][^\\S\\n]|[_-]|(?:${NAMED_THINGS})s?:\\s?\\{))(?:${NAME_LABEL})|${SURNAME_LABEL})${AFTER_LABEL}|(?:${PART_LABEL})\\s?[:=|;,]\\s?(?=${word}${between}(?:${PART_LABEL})(?![${letters}]))|(?:${PART_LABEL})\\s?name\\s(?=${word}[\\s,;|]{1,3}(?:${PART_LABEL})\\s?name))(?=(${word}))`,
      `gi${flags}`,
    ),
    introduced: new RegExp(
      `(?<![${letters}])(?:(?:(?:${KIN})(?::|\\s(?:of|de))?|${PHRASE})\\s{1,3}(?=${capitalised})|(?:${OWN_NAME})\\s{1,3})(${word})`,
      `g${flags}`,
    ),
    lastFirst: new RegExp(
      `(?<![${letters}'-])(${capitalised}),\\s{0,3}(${capitalised})(\\s[${capitals}](?![${letters}]))?`,
      `g${flags}`,
    ),
    lastInitial: new RegExp(
      `(?<![${letters}'-])(${capitalised}),\\s{0,3}[${capitals}](?:(\\.)(?![${letters}])|(?=\\s{0,3}$))`,
      `g${flags}`,
    ),
    lastFirstInLowerCase: new RegExp(
      `(?<![${letters}'-])([${letters}'-]{2,30}),\\s{0,3}([${letters}'-]{2,30})(?![${letters}])`,
      `g${flags}`,
    ),
    /**
     * A word, a mark that a form may have put after it, the next word, skipping an initial, and
     * some more; `alex.smith` as well, but no address: `\x40` is `@`, which the audit's search of
     * code would take for one.
     */
    wordAndNext: new RegExp(
      `(?<![${letters}'-])(${word})(?=(?:(?:,|([:=]))?\\s{1,3}|[._|]|(${between}))(?:[${letters}]\\.?\\s{1,3})?(${word})(?![${letters}'-]{0,30}\\x40)((?:\\s(?:[JS]r\\.|[${letters}'-]{2,30})){0,3}))`,
      `g${flags}`,
    ),
  };
}

const BEYOND_ASCII = /[^\0-\x7f]/;
/** Enough for most texts; the patterns for all scripts take a millisecond each to compile. */
const asciiPatterns = lazy(() => patternsOver('A-Za-z', 'A-Z', ''));
const unicodePatterns = lazy(() => patternsOver('\\p{L}', '\\p{Lu}', 'u'));

/**
 * The patterns for what capitals a text without accents has: each letter of it is of ASCII, or may
 * be of any script.
 */
export function patternsFor(text: string) {
  // A mark such as ▸ is not a letter.
  return BEYOND_ASCII.test(text) && LETTER_BEYOND_ASCII().test(text)
    ? unicodePatterns()
    : asciiPatterns();
}
