import { lazy } from '../lazy';
import { DAY, MONTH, YEAR } from './date-parts';

const TWO_DIGIT_MONTH = '(?:0[1-9]|1[0-2])';
const TWO_DIGIT_DAY = '(?:0[1-9]|[12]\\d|3[01])';
const SEPARATOR = '\\s?[-/.\\\\*]\\s?';
const EVENT =
  "on|dos|dates?(?:\\sof\\s[a-z]{5,9})?|died|surgery|appt|appointment|since|until|by|due|seen|admit(?:ted)?|admission|adm|discharged?|d/c|hospitali[sz]ed|onset|dx|do[ai]|f/u|lmp|edd|edc|lnmp|today(?:\\sis|'s)?|el|cita|desde|hasta|fecha|ingres[oó]|alta|parto|cirug[ií]a|fur|fum|fpp";

const IN_NUMBERS = [
  // ISO 8601 and its like: 2026-11-22, 2026/11/22, 2026.11.22, 2026-11; a day of a week,
  // 2026-W48-7.
  `(?<!\\d)${YEAR}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}(?!\\d)`,
  `(?<![\\d-])${YEAR}[-/.](?:0[1-9]|1[0-2])(?![\\d-])`,
  `(?<!\\d)${YEAR}-?W[0-5]\\d-?[1-7](?!\\d)`,
  // 11/22/2026, 22.11.26, 1-2-84: month or day first; 84/11/22.
  `(?<![\\w.])${MONTH}${SEPARATOR}${DAY}${SEPARATOR}'?(?:${YEAR}|\\d\\d)(?![\\d.]\\d|\\d)`,
  `(?<![\\w.])${DAY}${SEPARATOR}${MONTH}${SEPARATOR}'?(?:${YEAR}|\\d\\d)(?![\\d.]\\d|\\d)`,
  `(?<![\\w./-])[3-9]\\d(\\s?[/\\\\*-]\\s?)${TWO_DIGIT_MONTH}\\1${TWO_DIGIT_DAY}(?![\\w/-])`,
  // 11/2026, and 11/22 where both have two digits: 24/7 and 10/10 are not days.
  `(?<![\\w/.-])${MONTH}/${YEAR}(?![\\d/])`,
  `(?<![\\w/.-])(?:0[1-9]|1[0-2])[-.]${YEAR}(?![\\d.-])`,
  `(?<![\\w/.-])(?!10/10)(?:${TWO_DIGIT_MONTH}/${TWO_DIGIT_DAY}|${TWO_DIGIT_DAY}/${TWO_DIGIT_MONTH})(?![\\w/]|[.-]\\d)`,
].map((pattern) => new RegExp(pattern, 'i'));

/** A stroke stands between the month and the day, and its cue is that of other marks as well. */
const WITH_STROKE = /\d\/\d/;
/** Both patterns have a word for what happened on the day: `on 3/14`, `3/14 appt`. */
const dayOfEvent = lazy(() =>
  [
    `(?<![a-z])(?:${EVENT})[\\s:=._-]{1,3}${MONTH}/${DAY}(?![\\d/])`,
    `(?<![\\w/.-])${MONTH}/${DAY}\\s(?:appt|appointment|surgery|dob|cita)(?![a-z])`,
  ].map((pattern) => new RegExp(pattern, 'i')),
);
/**
 * After a word for birth, whatever stands between: `DOB 3 12 84`, `born 3.12`, `dob 0312`;
 * `born 2012` is a year.
 */
const BIRTHDAY = new RegExp(
  `(?<![a-z])(?:d\\.?\\s?o\\.?\\s?b\\.?|born|birth(?:day|\\s?date)?|bday|nacid[oa]|nacimiento)[\\s:=._-]{1,3}(?:(?:0\\s)?${MONTH}[\\s./,;|-]{1,3}(?:0\\s)?${DAY}|(?!(?:19|20)\\d\\d)(?:${TWO_DIGIT_MONTH}${TWO_DIGIT_DAY}|${TWO_DIGIT_DAY}${TWO_DIGIT_MONTH}))(?!\\d)`,
  'i',
);

/** 20261122 */
const IN_A_ROW = new RegExp(`(?<!\\d)${YEAR}${TWO_DIGIT_MONTH}${TWO_DIGIT_DAY}(?!\\d)`);

/** What forms and bots put between the parts of a date, the same in both places. */
const MARK = '(\\s{0,2}[;|,#">→]\\s{0,2}|\\s{1,3})';
/**
 * Three numbers that may be a date: most texts with six digits have none, and need one pattern
 * only.
 */
const THREE_NUMBERS = /\d[\s;|,#">→]{1,5}\d{1,2}[\s;|,#">→]{1,5}\d/;
const joined = lazy(() =>
  [
    // 3;12;1984, 1984 | 3 | 12
    `(?<![\\w.])(?:${MONTH}${MARK}${DAY}\\1|${DAY}${MARK}${MONTH}\\2)${YEAR}(?!\\d)`,
    `(?<![\\w.])${YEAR}${MARK}${MONTH}\\1${DAY}(?!\\d)`,
    // 03 12 84, 84;03;12: `5;4;5` and `10, 20, 30` are lists of small numbers.
    `(?<![\\w.])(?:${TWO_DIGIT_MONTH}\\s${TWO_DIGIT_DAY}|${TWO_DIGIT_DAY}\\s${TWO_DIGIT_MONTH})\\s[3-9]\\d(?![\\d\\s]\\d|\\d)`,
    `(?<![\\w.])(?=0|\\d\\d\\D{1,5}0)(?:${TWO_DIGIT_MONTH}${MARK}${TWO_DIGIT_DAY}\\1|${TWO_DIGIT_DAY}${MARK}${TWO_DIGIT_MONTH}\\2)[3-9]\\d(?!\\d)`,
    `(?<![\\w.])[3-9]\\d${MARK}(?=0|\\d\\d\\D{1,5}0)${TWO_DIGIT_MONTH}\\1${TWO_DIGIT_DAY}(?!\\d)`,
  ].map((pattern) => new RegExp(pattern)),
);

/**
 * True when the text holds a date in digits: in the notations of ISO 8601, of the US or of Europe.
 */
export function isDateInNumbers(text: string): boolean {
  return IN_NUMBERS.some((pattern) => pattern.test(text));
}

/** True when a month and a day in digits stand beside a word for what happened then. */
export function isDayOfEvent(text: string): boolean {
  return WITH_STROKE.test(text) && dayOfEvent().some((pattern) => pattern.test(text));
}

/** True when a month and a day in digits stand after a word for birth. */
export function isBirthday(text: string): boolean {
  return BIRTHDAY.test(text);
}

/** True when the text holds a date in eight digits that nothing separates. */
export function isDateInARow(text: string): boolean {
  return IN_A_ROW.test(text);
}

/**
 * True when the text holds a date whose parts were written without a sign of a date between them.
 */
export function isJoinedDate(text: string): boolean {
  return THREE_NUMBERS.test(text) && joined().some((pattern) => pattern.test(text));
}
