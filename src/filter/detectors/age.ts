import type { Detector } from './detector';

const OVER_89 = '(?:9\\d|1[0-4]\\d)';
const TENS = '(?:ninet(?:y|ies)|(?:one\\s|a\\s)?hundred)';
const YEARS = '(?:years?|yrs?|y)';
/** Days and months are ages of invoices; `90+` is the one category that the rule allows. */
const IN_DIGITS = [
  `(?<![\\d.])${OVER_89}[\\s-]{0,2}(?:${YEARS}[\\s.-]{0,2}(?:old|of\\sage|o)(?![a-z])|y[\\s.]?/?o(?![a-z])|yrs?(?![a-z]))`,
  `(?<![a-z])(?:aged?|turn(?:s|ed|ing))[\\s:=]{1,3}(?:is\\s|of\\s|was\\s)?${OVER_89}(?![\\d+%]|[\\s\\d-]{0,8}(?:days?|months?|(?:or|and)\\s(?:over|old|up|above))|\\.\\d)`,
  `(?<![a-z])(?:s?he|patient|mother|father|mom|dad|wife|husband|grand[a-z]{2,6}|caller)(?:\\sis|\\swas|'s)\\s${OVER_89}(?![\\d%])`,
  `(?<![\\d.])${OVER_89}(?:st|nd|rd|th)\\sbirthday`,
  `(?<![a-z])(?:his|her|their|my)\\s(?:(?:early|mid|late)[\\s-])?90s`,
].map((pattern) => new RegExp(pattern, 'i'));
/** A birth year that makes the person older than 89 throughout the present decade. */
const BIRTH_YEAR =
  /(?<![a-z])(?:born|dob|birth\s?year|year\sof\sbirth|yob)[\s:=]{1,3}(?:in\s|is\s)?(?:18\d\d|19[0-2]\d|193[0-6])(?!\d)/i;
const IN_WORDS = [
  `(?<![a-z])${TENS}[\\s-](?:and\\s)?(?:[a-z]{3,5}[\\s-])?${YEARS}[\\s-]old`,
  `(?<![a-z])(?:aged?|turn(?:s|ed|ing)|(?:his|her|their|my))\\s(?:is\\s)?${TENS}(?![a-z])`,
  `(?:cent|nonag)enarian`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Safe Harbor C: ages over 89, and years that reveal such an age. */
export const age: Detector = {
  kind: 'age',
  looks: [
    {
      digits: 2,
      cues: [' ye', ' yr', ' yo', ' y ', ' ag', ' tu', ' is', ' wa', ' s ', 'bir'],
      finds: (text) => IN_DIGITS.some((pattern) => pattern.test(text)),
    },
    {
      cues: ['net', 'ndr', 'ena'],
      finds: (text) => IN_WORDS.some((pattern) => pattern.test(text)),
    },
    {
      digits: 4,
      cues: ['bor', 'dob', 'bir', 'yob'],
      finds: (text) => BIRTH_YEAR.test(text),
    },
  ],
};
