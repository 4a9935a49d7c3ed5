import { lazy } from '../../../cold-start/lazy';
import { withoutAccents } from '../../plain-text/without-accents';
import { DAY, MONTH, YEAR } from './date-parts';
import { MONTHS, MONTHS_BEFORE_YEAR, MONTHS_BEHIND_DAY } from './month-names';

const ORDINAL =
  '(?:twent(?:y|ieth)|thirt(?:y|ieth))?[\\s-]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth)|twentieth|thirtieth|primero';
const DAY_IN_DIGITS = `${DAY}(?:st|nd|rd|th|er|r?o)?`;
const NAMED_DAY = `(?:${DAY_IN_DIGITS}|${ORDINAL})`;
/** Each ordinal holds one of these. */
const ORDINAL_PART =
  /first|second|third|fourt|fif|six|seven|eigh|nin|tenth|eleven|twel|twent|thir|primero/i;
const BETWEEN = "[\\s.,/'-]{0,3}";
/** `7 Mayo Clinic` and `3 March of Dimes` are organisations. */
const ORGANISATION = '(?:\\sclinic|\\sof\\sdimes)';

const inWords = lazy(() =>
  [
    // March 3rd, 3 March, the third of March, March 1984, 14MAR1984.
    // `may first` and `march second` are a verb and its adverb.
    `(?<![a-z])(?!ma(?:y|rch)\\s(?:first|second)(?![a-z]))${MONTHS}${BETWEEN}(?:the\\s)?${NAMED_DAY}(?![a-z\\d])`,
    `(?<![a-z])ma(?:y|rch)\\s(?:${ORDINAL})[\\s,]{1,3}${YEAR}(?!\\d)`,
    `(?<![a-z])${MONTHS}(?:\\s(?:of|de))?${BETWEEN}(?:${YEAR}|'\\d\\d|(?:3[2-9]|[4-9]\\d))(?!\\d)`,
    `(?<![a-z])${MONTHS}-\\d\\d(?!\\d)`,
    `(?<![\\w])${NAMED_DAY}${BETWEEN}(?:(?:day\\s)?(?:of|de|ng)\\s)?${MONTHS}(?![a-z]|${ORGANISATION})`,
  ].map((pattern) => new RegExp(pattern, 'i')),
);

const inAnotherLanguage = lazy(() =>
  [
    // 12 mars 1984, 12. Mai, le 1er avril, 12 de março de 1984
    `(?<![\\w])${DAY_IN_DIGITS}${BETWEEN}(?:de\\s)?(?:${MONTHS_BEHIND_DAY}(?![a-z\\d])|(?:${MONTHS_BEFORE_YEAR}${BETWEEN}(?:de\\s)?${YEAR}))`,
    `(?<![a-z\\d])${MONTHS_BEHIND_DAY}\\s(?:de\\s)?${YEAR}(?!\\d)`,
    // Spanish: ene-12-1984, dic. 25; `ago 12` needs its year, because `ago` is an English word.
    `(?<![a-z])(?:(?:ene|dic)${BETWEEN}${DAY_IN_DIGITS}(?![a-z\\d])|ago${BETWEEN}${DAY_IN_DIGITS}[\\s,./-]{1,3}${YEAR}(?!\\d))`,
    // Vietnamese: 12 tháng 3
    `(?<!\\d)${DAY}\\sthang\\s${MONTH}(?!\\d)`,
  ].map((pattern) => new RegExp(pattern, 'i')),
);
/**
 * A day before a name of three characters and more, a short Spanish name before a day, or the name
 * before a year.
 */
const NUMBER_AND_NAME =
  /\d[a-z]{0,2}[\s.,/'-]{0,3}[^\d\s.,/'-]{2}|(?:ene|dic|ago)[\s.,/'-]{0,3}\d|[^\d\s]{3}\s(?:de\s)?(?:1[89]|20)\d\d/i;
/** Chinese, Japanese and Korean: 3月12日, 3월 12일. */
const IN_SIGNS = new RegExp(
  `${MONTH}\\s?[月월]\\s?${DAY}\\s?[日号號일]|${YEAR}\\s?[年년]\\s?${MONTH}\\s?[月월]`,
);

/** True when the text holds a date in English, Spanish or Tagalog words. */
export function isDateInWords(text: string): boolean {
  // Without a number there is no day, and the long patterns take milliseconds to compile.
  return (
    (/\d/.test(text) || ORDINAL_PART.test(text)) && inWords().some((pattern) => pattern.test(text))
  );
}

/**
 * True when the text holds a date in one of the other languages that are spoken most in the United
 * States (Census Bureau, American Community Survey, table B16001), or in one of Europe's.
 */
export function isDateInAnotherLanguage(text: string): boolean {
  if (IN_SIGNS.test(text)) return true;
  const plain = withoutAccents(text);
  if (!NUMBER_AND_NAME.test(plain)) return false;
  return inAnotherLanguage().some((pattern) => pattern.test(plain));
}
