import type { Detector } from './detector';

const YEAR = '(?:1[89]|20)\\d\\d';
const MONTH = '(?:0?[1-9]|1[0-2])';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const SEPARATOR = '\\s?[-/.]\\s?';
const MONTH_NAME =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const ORDINAL =
  '(?:twent(?:y|ieth)|thirt(?:y|ieth))?[\\s-]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth)|twentieth|thirtieth';
const NAMED_DAY = `(?:${DAY}(?:st|nd|rd|th|er)?|${ORDINAL})`;
/** Each ordinal holds one of these. */
const ORDINAL_PART =
  /first|second|third|fourt|fif|six|seven|eigh|nin|tenth|eleven|twel|twent|thir/i;
const BETWEEN = "[\\s.,/'-]{0,3}";

const IN_NUMBERS = [
  // ISO 8601 and its like: 2026-11-22, 2026/11/22, 2026.11.22, 2026-11.
  `(?<!\\d)${YEAR}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}(?!\\d)`,
  `(?<![\\d-])${YEAR}[-/.](?:0[1-9]|1[0-2])(?![\\d-])`,
  // 11/22/2026, 22.11.26, 1-2-84: month or day first.
  `(?<![\\w.])${MONTH}${SEPARATOR}${DAY}${SEPARATOR}'?(?:${YEAR}|\\d\\d)(?![\\d.]\\d|\\d)`,
  `(?<![\\w.])${DAY}${SEPARATOR}${MONTH}${SEPARATOR}'?(?:${YEAR}|\\d\\d)(?![\\d.]\\d|\\d)`,
  // 11/2026, and 11/22 where both have two digits: 24/7 and 10/10 are not days.
  `(?<![\\w/.-])${MONTH}/${YEAR}(?![\\d/])`,
  `(?<![\\w/.-])(?:0[1-9]|1[0-2])[-.]${YEAR}(?![\\d.-])`,
  `(?<![\\w/.-])(?!10/10)(?:(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\\d|3[01])|(?:0[1-9]|[12]\\d|3[01])/(?:0[1-9]|1[0-2]))(?![\\w/]|[.-]\\d)`,
].map((pattern) => new RegExp(pattern, 'i'));
/** 20261122 */
const IN_A_ROW = new RegExp(`(?<!\\d)${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`, 'i');
const DAY_OF_EVENT = new RegExp(
  `(?<![a-z])(?:on|dob|dos|date\\sof\\s[a-z]{5,9}|born|died|birthday|birthdate|bday|surgery|appt|since|until|by|due|seen|admitted|discharged)[\\s:.]{1,3}${MONTH}/${DAY}(?![\\d/])`,
  'i',
);
const IN_WORDS = [
  // March 3rd, 3 March, the third of March, March 1984, 14MAR1984.
  // `may first` and `march second` are a verb and its adverb.
  `(?<![a-z])(?!ma(?:y|rch)\\s[a-su-z])${MONTH_NAME}${BETWEEN}(?:the\\s)?${NAMED_DAY}(?![a-z\\d])`,
  `(?<![a-z])ma(?:y|rch)\\s(?:${ORDINAL})[\\s,]{1,3}${YEAR}(?!\\d)`,
  `(?<![a-z])${MONTH_NAME}(?:\\s(?:of|de))?${BETWEEN}(?:${YEAR}|'\\d\\d|(?:3[2-9]|[4-9]\\d))(?!\\d)`,
  `(?<![a-z])${MONTH_NAME}-\\d\\d(?!\\d)`,
  `(?<![\\w])${NAMED_DAY}${BETWEEN}(?:(?:day\\s)?(?:of|de)\\s)?${MONTH_NAME}(?![a-z])`,
].map((pattern) => new RegExp(pattern, 'i'));

/**
 * Safe Harbor C: dates finer than a year, in the notations of ISO 8601, of the United States and of
 * Europe, in digits and in English or Spanish words. A month without a day or year, a quarter, a
 * week and a time of day are not looked for.
 */
export const date: Detector = {
  kind: 'date',
  looks: [
    {
      digits: 4,
      cues: ['-', '/', '.'],
      finds: (text) => IN_NUMBERS.some((pattern) => pattern.test(text)),
    },
    { digits: 8, finds: (text) => IN_A_ROW.test(text) },
    { digits: 2, cues: ['/'], finds: (text) => DAY_OF_EVENT.test(text) },
    {
      cues: [
        ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
        // enero, abril, agosto, diciembre
        ...['ero', 'abr', 'gos', 'iem'],
      ],
      // Without a number there is no day, and the long patterns take milliseconds to make.
      finds: (text) =>
        (/\d/.test(text) || ORDINAL_PART.test(text)) &&
        IN_WORDS.some((pattern) => pattern.test(text)),
    },
  ],
};
