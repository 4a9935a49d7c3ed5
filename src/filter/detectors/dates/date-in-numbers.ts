import { lazy } from '../../../cold-start/lazy';
import { COUNTED } from '../../patterns/counted';
import { WORDS_OF_ENTRY } from '../../patterns/words-of-entry';
import { DAY, MONTH, YEAR } from './date-parts';
import { MONTHS } from './month-names';

const TWO_DIGIT_MONTH = '(?:0[1-9]|1[0-2])';
const TWO_DIGIT_DAY = '(?:0[1-9]|[12]\\d|3[01])';
const SEPARATOR = '\\s?[-/.\\\\*]\\s?';
/** Not inside of a word, a decimal or a version; a sentence's full stop may stand before it. */
const START = '(?<![a-z\\d]|(?<![a-z.])\\.)';
/** Behind a part of several: `no show 2/3 calls`. */
const COUNTED_BEHIND = `\\s(?:${COUNTED}|attempts|days|doses|items|questions|sessions|slots|steps|tabs|units|weeks)(?![a-z])`;
/** Or, where nothing says what happened then: `11/12 complete`. */
const DONE_BEHIND = '\\s(?:completed?|done)(?![a-z])';
/** Two parts of two digits are no day behind these: `vision 12/10`. */
const BEFORE_ACUITY = '(?:acuity|eyes?|vision)[\\s:]{1,2}';
/** Of which there are so many that a part of them is told: `day 3/14`, `PHQ-9: 9/27`. */
const BEFORE_PART =
  '(?<![a-z])(?:agent|attempt|batch|bed|braden|call|ch|chapter|chunk|cycle|day|dose|fill|floor|gad-?[27]|group|h[/&]h|hct|item|lesson|level|line|module|odds|o[dsu]|pack|page|part|phq-?[29]|pill|port|pos|position|question|queue|rack|rank|ratio|refill|retry|room|round|score|seat|section|session|slot|snellen|stack|step|survey|tab|task|tier|trunk|try|unit|va|ver|visit|vol(?:ume)?|wave|week)s?[\\s:#]{1,2}';
/** So many days that hardly anything has as many parts, marks or inches. */
const NO_WHOLE = '(?:1[34789]|2[1236-9]|31)';
/** Nor are these: all of ten, a part of several that is told, and what sees 20/10. */
const NO_DAY = `10/10|1\\d/\\d\\d(?:${COUNTED_BEHIND}|${DONE_BEHIND})|20/\\d\\d\\s(?:acuity|vision)`;

const IN_NUMBERS = [
  // ISO 8601 and its like: 2026-11-22, 2026/11/22, 2026.11.22, 2026-11; a day of a week,
  // 2026-W48-7.
  `(?<!\\d)${YEAR}${SEPARATOR}${MONTH}${SEPARATOR}${DAY}(?!\\d)`,
  `(?<![\\d-])${YEAR}[-/.](?:0[1-9]|1[0-2])(?![\\d-])`,
  `(?<!\\d)${YEAR}-?W[0-5]\\d-?[1-7](?!\\d)`,
  // 11/22/2026, 22.11.26, 1-2-84: month or day first; 84/11/22.
  `${START}${MONTH}${SEPARATOR}${DAY}${SEPARATOR}'?(?:${YEAR}|\\d\\d)(?![\\d.]\\d|\\d)`,
  `${START}${DAY}${SEPARATOR}${MONTH}${SEPARATOR}'?(?:${YEAR}|\\d\\d)(?![\\d.]\\d|\\d)`,
  `(?<![\\w./-])[3-9]\\d(\\s?[/\\\\*-]\\s?)${TWO_DIGIT_MONTH}\\1${TWO_DIGIT_DAY}(?![\\w/-])`,
  // 11/2026, and 11/22 where both have two digits: 24/7 is not a day.
  `(?<![\\w/.-])${MONTH}/${YEAR}(?![\\d/])`,
  `(?<![\\w/.-])(?:0[1-9]|1[0-2])[-.]${YEAR}(?![\\d.-])`,
  `(?<![\\w/.-]|${BEFORE_ACUITY})(?!${NO_DAY})(?:${TWO_DIGIT_MONTH}/${TWO_DIGIT_DAY}|${TWO_DIGIT_DAY}/${TWO_DIGIT_MONTH})(?![\\w/]|[.-]\\d)`,
].map((pattern) => new RegExp(pattern, 'i'));

/** `3/14`, of which the parts of several are no day. */
const LATE_IN_MONTH = new RegExp(
  `(?<![\\w/.-])[1-9]/${NO_WHOLE}(?<!${BEFORE_PART}[1-9]/\\d\\d)(?![\\w/%]|[.-]\\w|${COUNTED_BEHIND}|${DONE_BEHIND}|\\s(?:acuity|vision))`,
  'i',
);

/** Words for what happened on a day, and for a visit that is planned. */
const EVENT = [
  'died|deceased|do[adeils]|surgery|colonoscopy|appt|appointment|admit(?:ted)?|admission|adm',
  "discharged?|d/?c'?d|d/?c|hospitali[sz]ed|onset|dx|lmp|edd|edc|lnmp|fell|fall|injured|no[\\s-]show(?:ed)?",
  'date(?:\\sof\\s[a-z]{5,9})?(?=\\s?[:=])|last\\s(?:visit|seen|dose|period|fill(?:ed)?|refill(?:ed)?|labs?|contact)|service\\sdate',
  'next\\svisit|visited|resched(?:uled)?|r/s|sched|(?:scheduled|booked)\\s(?:for|on|to)|moved\\s(?:from|to)|passed\\saway',
  '[uú]ltim[ao]\\s(?:visita|cita|consulta|regla|dosis)|cumplea[nñ]os|cita|ingres[oó]|alta|parto|cirug[ií]a|fur|fum|fpp',
].join('|');
/** Such words before which a number with a hyphen is a span: `seen 3-5 times`. */
const EVENT_OR_SPAN = 'dates?(?:\\sof\\s[a-z]{5,9})?|seen|f/?u|fecha';
/** Tests, visits and changes, of which a small fraction is a part: `labs 2/3`. */
const EVENT_OR_PART = [
  'labs?(?:\\s(?:drawn|done))?|mri|ct|pet|ultrasound|echo|e[ck]g|x-?rays?|mammo(?:gram)?|scope|colo|egd|cath|bx|biopsy|swab|pap|a1c',
  'e[dr](?:\\svisit)?|l?ov|awv|wcc|phys(?:ical)?|eval|consult|intake|surg|(?:pre|post)-?\\s?op(?:\\svisit)?|c/s|infusion|inj(?:ection|ured)?|vax|tested|tele\\s?(?:visit|health)',
  "n/s|dnka|dna|cx|cxl'?d?|cancel?led|resch|rs'?d|eff(?:ective)?|term(?:ed)?|started|stopped|denied|approved|(?:re)?filled|picked\\sup|paid|pmt|faxed|mailed|sent|rcvd|rec'?d|received|called|lvm?",
  'f/up|b/d|mva|accident|hired|rtw|loa|fmla|turno',
  'cb|call\\s?back|rt[co]|follow[\\s-]?up|recheck|expired|death|sx|procedure|starts?|stops?|canc|as\\sof|thru|till?',
].join('|');
/** Of no more than six, or the hours of a day and the days of a week: `8/5`. */
const PART = '(?:1/[1-6]|2/[2-6]|3/[3-6]|4/[4-6]|5/[56]|6/6|8/5)(?!\\d)';
/** Right before the day only: `on 3/14`. */
const PREPOSITION =
  "w/[ce]|(?:week|wk)\\s(?:of|ending)|hoy|ma[nñ]ana|on|since|until|due|by|today(?:\\sis|'s)?|tomorrow|tmrw|el|desde|hasta";
/**
 * Between an event and its day: `appt moved to 3/14`. `\x40` is `@`, which the audit's search of
 * code would take for an address.
 */
const LINK = `(?:[\\s:=._\\x40-]{1,3}(?:time|date|day|moved|changed|set|sched(?:uled)?|tomorrow|dt|made|kept|is|was|for|to|on|at|from|${WORDS_OF_ENTRY})){0,3}[\\s:=._\\x40-]{1,3}`;
const WEEKDAY =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|lun(?:es)?|martes|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]bado|domingo';
const CLOCK_TIME =
  '(?:(?:[01]?\\d|2[0-3]):[0-5]\\d(?:\\s?[ap]\\.?m)?|(?:0?[1-9]|1[0-2])(?:[0-5]\\d)?\\s?[ap](?:\\.?m|(?![a-z])))';
/** What is measured from one number to another, and opening hours: `1-2 days`, `9-5`. */
const NO_SPAN =
  '(?![789]-[456](?!\\d))(?!\\d+-\\d+\\s?(?:(?:business|working|calendar)\\sdays|d|days?|weeks?|wks?|months?|mos?|times|h|hours?|hrs?|min(?:ute)?s?|years?|yrs?|x|[ap]m|d[ií]as|semanas|meses|horas|a)(?![a-z]))';
const UNTIL = '(?:\\s?-\\s?|\\s(?:to|thru|through|until|al?|hasta(?:\\sel)?)\\s)';
/** A day that is no month. */
const LATE_DAY_OF_MONTH = '(?:1[3-9]|2\\d|3[01])';
/** The same in front of its month; `24/7` are hours of service. */
const LATE_DAY = `(?!24/7(?!\\d))${LATE_DAY_OF_MONTH}`;
/** `3/14`, `14/3` */
const MONTH_AND_DAY = `(?:${MONTH}/${DAY}|${LATE_DAY}/${MONTH})`;
const DAY_OF_MONTH = `${MONTH_AND_DAY}(?!/?\\d|${COUNTED_BEHIND})`;
const DAY_WITH_HYPHEN = `${NO_SPAN}${MONTH}-${DAY}(?![\\d/-]|${COUNTED_BEHIND})`;

/**
 * A stroke or a hyphen stands between the month and the day, and its cue is that of other marks as
 * well.
 */
const MAY_BE_DAY = /(?<!\d)\d\d?[/-]\d\d?(?!\d)/;
const dayOfEvent = lazy(() =>
  [
    `(?<![a-z])(?:${[
      `(?:${EVENT})${LINK}(?:${DAY_OF_MONTH}|${DAY_WITH_HYPHEN})`,
      `(?:${EVENT_OR_SPAN})${LINK}${DAY_OF_MONTH}`,
      `(?:${EVENT_OR_PART})${LINK}(?!${PART})${DAY_OF_MONTH}(?!${DONE_BEHIND})`,
      `(?:${PREPOSITION})[\\s:=._-]{1,3}${MONTH_AND_DAY}(?!/?\\d)`,
    ].join('|')})`,
    `(?<![\\w/.-])${MONTH}/${DAY}\\s(?:appt|appointment|surgery|admission|discharge|dob|cita)(?![a-z])`,
    // `Mon 3/12`; `Mon-Fri 8/5` and `Sat & Sun 9/5` are opening hours.
    `(?<![a-z]|(?<![a-z])(?:${WEEKDAY}|[a-z]{1,2})\\s?(?:[&/-]|to|thru|through|and|al?)\\s?)(?:${WEEKDAY})[.,]?\\s${DAY_OF_MONTH}`,
    // `3/12 to 3/19`, `3/28 - 4/3`: what is no score of ten and no fraction.
    `(?<![\\w/.-])(?:(?!1/)(${MONTH})/${DAY}${UNTIL}\\1/${DAY}|${MONTH}/${LATE_DAY_OF_MONTH}${UNTIL}${MONTH}/${DAY}|${MONTH}/${DAY}${UNTIL}${MONTH}/${LATE_DAY_OF_MONTH})(?![\\w/])`,
    // `3/12 @ 10:15 AM`, `10:15am 3/12`; `attempt 2/3 10:15` is none.
    `(?<![\\w/.-]|(?:attempt|call|dose|page|part|score|step|tier|try|visit)\\s)${MONTH}/${DAY}(?:,?\\s(?:\\x40|at|a\\slas)?\\s?|\\x40)${CLOCK_TIME}(?![\\d%])`,
    `(?<![\\d:])${CLOCK_TIME}(?<=m),?\\s${DAY_OF_MONTH}`,
  ].map((pattern) => new RegExp(pattern, 'i')),
);
/** Also in front of the month or the day itself: `birth month/day 3/12`, `dob_mmdd=0312`. */
const BIRTH_LINK = `(?:[\\s:=._()/-]{0,3}(?:year|month|day|date|slot|digits|mm/?dd|is|was|on|es|el|${WORDS_OF_ENTRY})){0,3}[\\s:=._()/*#-]{0,3}`;
const BORN = "d\\.?\\s?o\\.?\\s?b\\.?|born|birth|b['-]?day|nacid[oa]|nacimiento|nac";
/** `3 12 84`, `3.12`, `3/84`, `14/3` */
const APART = `(?:(?:0\\s)?${MONTH}[\\s./,;|-]{1,3}(?:(?:0\\s)?${DAY}|[3-9]\\d)|${LATE_DAY}[./-]${MONTH})`;
/** `0312`; `2012` is a year. */
const TOGETHER = `(?!(?:19|20)\\d\\d)(?:${TWO_DIGIT_MONTH}${TWO_DIGIT_DAY}|${TWO_DIGIT_DAY}${TWO_DIGIT_MONTH})`;
/** After a word for birth, whatever stands between. */
const BIRTHDAY = new RegExp(
  `(?<![a-z])(?:${BORN})${BIRTH_LINK}(?:${APART}|${TOGETHER})(?!\\d)`,
  'i',
);

const inParts = lazy(() => {
  const between = '[^a-z\\d]{1,12}(?:(?:birth|dob)[\\s_-]?)?';
  const month = `(?:month|mm|mes)[^a-z\\d]{1,5}(?:${MONTH}(?!\\d)|${MONTHS}(?![a-z]))`;
  const day = `(?:day|dd|d[ií]a)[^a-z\\d]{1,5}${DAY}(?!\\d)`;
  const year = `(?:yyyy|yy|year|a[nñ]o)[^a-z\\d]{1,5}'?(?:${YEAR}|\\d\\d)(?!\\d)`;
  const monthAndDay = `(?:${month}${between}${day}|${day}${between}${month})`;
  return [
    `(?<![a-z])(?:${monthAndDay}${between}${year}|${year}${between}${monthAndDay})`,
    `(?<![a-z])(?:dob|birth(?:day|[\\s_-]?date)?)[^a-z\\d]{1,5}${monthAndDay}`,
  ].map((pattern) => new RegExp(pattern, 'i'));
});
/** No date in parts has fewer labels than these. */
const MONTH_OR_DAY = /m(?:onth|m|es)[^a-z\d]|d(?:ay|d|[ií]a)[^a-z\d]/i;

/** 20261122 */
const IN_A_ROW = new RegExp(`(?<!\\d)${YEAR}${TWO_DIGIT_MONTH}${TWO_DIGIT_DAY}(?!\\d)`);

/** What forms and bots put between the parts of a date, the same in both places. */
const MARK = '(\\s{0,2}[;|,#">→~^_]\\s{0,2}|\\s{1,3})';
/**
 * Three numbers that may be a date. Most texts with six digits have none, and need only this
 * pattern.
 */
const THREE_NUMBERS = /\d[\s;|,#">→~^_]{1,5}\d{1,2}[\s;|,#">→~^_]{1,5}\d/;
const joined = lazy(() =>
  [
    // 3;12;1984, 1984 | 3 | 12; 3 12 19 84, as it is said.
    `(?<![\\w.])(?:${MONTH}${MARK}${DAY}\\1|${DAY}${MARK}${MONTH}\\2)(?:${YEAR}|19\\s\\d\\d)(?!\\d)`,
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

/** True when the text holds a one-digit month and one of its later days: `3/14`. */
export function isDayLateInMonth(text: string): boolean {
  return LATE_IN_MONTH.test(text);
}

/** True when a month and a day in digits are beside a word for an event. */
export function isDayOfEvent(text: string): boolean {
  return MAY_BE_DAY.test(text) && dayOfEvent().some((pattern) => pattern.test(text));
}

/** True when a month and a day in digits follow a word for birth. */
export function isBirthday(text: string): boolean {
  return BIRTHDAY.test(text);
}

/**
 * True when the text holds a date in labelled parts, as in programs and forms: a year, a month and
 * a day (`month: 3, day: 12, year: 1984`), or the month and the day of a birth.
 */
export function isDateInParts(text: string): boolean {
  return MONTH_OR_DAY.test(text) && inParts().some((pattern) => pattern.test(text));
}

/** True when the text holds a date of eight digits without separators. */
export function isDateInARow(text: string): boolean {
  return IN_A_ROW.test(text);
}

/** True when the text holds a date whose parts are joined by other marks than a date's. */
export function isJoinedDate(text: string): boolean {
  return THREE_NUMBERS.test(text) && joined().some((pattern) => pattern.test(text));
}
