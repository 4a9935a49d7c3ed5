import { WORDS_OF_ENTRY } from '../patterns/words-of-entry';
import { withoutAccents } from '../plain-text/without-accents';
import { BIRTH } from './cues';
import type { Detector } from './detector';

const OVER_89 = '(?:9\\d|1[0-4]\\d)';
const YEARS = '(?:years?|yrs?|y)';
/** `i'm 100 percent sure`, `pt is 120 lbs` */
const MEASURED =
  '(?![\\d%]|\\s?(?:percent|lbs?|pounds|kg|miles|min(?:ute)?s?|hours|hrs|seconds|days|weeks|dollars)(?![a-z]))';
/**
 * Days are ages of invoices, minutes those of tasks; `90+` is the only category that the rule
 * allows.
 */
const NO_CATEGORY =
  '(?![\\d+%]|plus|[\\s\\d-]{0,8}(?:days?|weeks?|months?|hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|(?:or|and)\\s(?:over|old|up|above))|\\.\\d)';
/** `years old`, `y/o`, `yrs` */
const OLD = `(?:${YEARS}[\\s.-]{0,2}(?:old|of\\sage|o)(?![a-z])|y[\\s.]?/?o(?![a-z])|yrs?(?![a-z]))`;
/** `age`, `aged`, `age in years`, `age at admission` */
const AGE =
  'aged?(?:\\s(?:in\\s)?years|\\s\\((?:in\\s)?(?:years|yrs?)\\)|\\sat\\s(?:visit|intake|admission|onset|diagnosis|death))?';
const IN_DIGITS = [
  `(?<!\\d|(?<![a-z.])\\.)${OVER_89}[\\s-]{0,2}${OLD}`,
  `(?<![a-z]|(?:call|queue|session|task|ticket)[\\s_])(?:age(?:-|(?=\\d))|(?:${AGE}|turn(?:s|ed|ing))(?:[\\s:=_]{1,3}|\\s-\\s))(?:is\\s|of\\s|was\\s|(?:${WORDS_OF_ENTRY})\\s)?${OVER_89}${NO_CATEGORY}`,
  `(?<![a-z])(?:(?:s?he|patient|pt|mother|father|mom|dad|wife|husband|grand[a-z]{2,6}|caller)\\.?(?:\\sis|\\swas|'s|'ll\\sbe)|i(?:'m|\\sam)(?!\\s100))\\s(?:a\\s)?${OVER_89}${MEASURED}`,
  `(?<![\\d.])${OVER_89}(?:st|nd|rd|th)\\sb(?:irth|-)?day`,
  // `92Y`, and DICOM's `092Y`; `90Y` is yttrium.
  '(?<![\\w.])(?:09\\d|9[1-9]|10[1-9]|1[1-4]\\d)y(?![a-z\\d+-])',
  `(?<![a-z])(?:his|her|their|my)\\s(?:(?:early|mid|late)[\\s-])?90s`,
].map((pattern) => new RegExp(pattern, 'i'));
/** `94 year male`, `male, 94` */
const WITH_SEX = [
  `(?<![\\d.])${OVER_89}[\\s-](?:${YEARS}[\\s-](?:fe)?male(?![a-z])|(?:fe)?male(?=$|[,.;)]))`,
  `(?<![a-z])(?:fe)?male,?\\s${OVER_89}${NO_CATEGORY}`,
].map((pattern) => new RegExp(pattern, 'i'));
/** Clinical shorthand: `91F`, `94 M`. Temperatures look the same: `99 F`, `101F`. */
const SHORTHAND =
  /(?<![\w.,$€£#-]|(?:temp|temperature|fever|oral|t)\s?(?:of\s|is\s|was\s|:\s?)?)(?:9[0-6]\s?[FM]|(?:9[7-9]|1[0-4]\d)\s?M|1[1-4]\d\s?F)(?![\w-])/;
/** `92/F`, `F/92` */
const AGE_AND_SEX =
  /(?<![\w.,$€£#/-])(?:(?:9[1-9]|10[1-9]|11\d)\/[FM]|[FM]\/(?:9[1-9]|10[1-9]|11\d))(?![\w/%-])/;
/** French, German, Italian, Portuguese, Vietnamese, Tagalog, Haitian Creole, and signs. */
const IN_OTHER_LANGUAGES = [
  `(?<![\\d.])${OVER_89}\\s(?:anos(?!\\sde\\s(?!edad|idade))|ans|jahre|anni|tuoi|taong\\sgulang|lane)(?![a-z])`,
  `(?<![a-z])(?:edad|idade|eda|cumpl(?:e|io|ira))(?:[\\s:=_]{0,3}|\\s-\\s)(?:de\\s|es\\s|los\\s)?${OVER_89}${NO_CATEGORY}`,
].map((pattern) => new RegExp(pattern, 'i'));
const IN_SIGNS = new RegExp(`(?<![\\d.])${OVER_89}\\s?[세살歳岁歲]`);
/**
 * A birth year that makes the person older than 89 throughout this decade; also spoken, `19 30`.
 */
const BIRTH_YEAR = new RegExp(
  [
    '(?<![a-z])',
    '(?:born|d\\.?o\\.?b\\.?|birth\\s?year|year\\sof\\sbirth|yob|b\\.(?=\\s)|nacid[oa]|naci[oó]|nacimiento)',
    `(?:[\\s:=_-]|in|is|en|el|year|${WORDS_OF_ENTRY}){1,6}`,
    '(?:18\\s?\\d\\d|19\\s?(?:[0-2]\\s?\\d|3\\s?[0-6]))(?!\\d)',
  ].join(''),
  'i',
);
/** Numbers in words are read as digits (`number-words.ts`); these are none. */
const IN_WORDS = /(?<![a-z])(?:his|her|their|my)\snineties(?![a-z])|(?:cent|nonag)enari/i;

/** Cues of two looks in one list: a scan has few bits (`text-scanner.ts`). */
const SEX_AND_TENS = ['mal', ' f ', ' m ', 'net', 'ena'];

/** Safe Harbor C: ages over 89, and years that reveal such an age. */
export const age: Detector = {
  kind: 'age',
  looks: [
    {
      digits: 2,
      cues: [
        ...[' ye', ' yr', ' yo', ' y ', ' ag', ' tu', ' is', ' wa', ' s ', ' ll', 'i a', 'i m'],
        ...['bir', 'bda', 'b d'],
      ],
      finds: (text) => IN_DIGITS.some((pattern) => pattern.test(text)),
    },
    {
      digits: 2,
      cues: SEX_AND_TENS,
      finds: (text) =>
        SHORTHAND.test(text) ||
        AGE_AND_SEX.test(text) ||
        WITH_SEX.some((pattern) => pattern.test(text)),
    },
    {
      digits: 2,
      cues: ['ano', 'ans', 'jah', 'ann', 'tuo', 'tao', 'lan', 'eda', 'ida', 'cum'],
      finds: (text) => {
        if (IN_SIGNS.test(text)) return true;
        const plain = withoutAccents(text);
        return IN_OTHER_LANGUAGES.some((pattern) => pattern.test(plain));
      },
    },
    { cues: SEX_AND_TENS, finds: (text) => IN_WORDS.test(text) },
    {
      digits: 4,
      cues: BIRTH,
      finds: (text) => BIRTH_YEAR.test(text),
    },
  ],
};
