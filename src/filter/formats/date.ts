import { lazy } from '../../cold-start/lazy';
import { millisecondsOfEpoch } from '../../taskrouter/parse-time';

const YEAR = '(?:19(?:0[1-9]|[1-9]\\d)|20[0-4]\\d)';
const YEAR_ONLY = new RegExp(`^${YEAR}$`);

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_NAME = `(?<month>${MONTHS.join('|')})`;
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?';
const CLOCK_TIME = '(?:1[0-2]|0?\\d):[0-5]\\d(?::[0-5]\\d)? ?[AaPp][Mm]';
const OFFSET = '[+-]\\d{2}(?::?\\d{2})?';
const ZONE = `(?:Z|UTC|GMT|${OFFSET})`;
/** As JavaScript names it after the offset, in English (Unicode CLDR). */
const ZONE_NAMES = [
  ...['Coordinated Universal', 'Greenwich Mean', 'British Summer', 'Irish Standard'],
  '(?:Atlantic|Eastern|Central|Mountain|Pacific|Alaska|Hawaii-Aleutian) (?:Standard|Daylight)',
  '(?:Central|Eastern|Western) European (?:Standard|Summer)',
  'Australian (?:Central|Eastern|Western) (?:Standard|Daylight)',
  '(?:India|Japan|China|Singapore|Philippine|Israel|New Zealand) (?:Standard|Daylight)',
];

/** A day as nearly all senders write it; the other forms take longer to compile and try. */
const PLAIN_DAY = new RegExp(`^(${YEAR})-(\\d{2})-(\\d{2})$`);

/** Each with the group `year`, and `month` and `day` if it has them. */
const forms = lazy(() =>
  [
    // ISO 8601, and with a blank as databases write it.
    `(?<year>${YEAR})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})(?:[T ]${TIME}(?: ?${ZONE})?)?)?)?`,
    // RFC 2822, which Twilio's REST API and its callbacks write, and JavaScript's toUTCString.
    `(?:${WEEKDAY}, )?(?<day>\\d{1,2}) ${MONTH_NAME} (?<year>${YEAR})(?: ${TIME} ${ZONE})?`,
    // JavaScript's toString and toDateString.
    `${WEEKDAY} ${MONTH_NAME} (?<day>\\d{2}) (?<year>${YEAR})(?: ${TIME} GMT${OFFSET}(?: \\((?:${ZONE_NAMES.join('|')}) Time\\))?)?`,
    // As forms and spreadsheets write a day, its month first or second.
    `(?<month>\\d{1,2})([/.-])(?<day>\\d{1,2})\\2(?<year>${YEAR})(?:,? (?:${TIME}|${CLOCK_TIME}))?`,
    `(?<day>\\d{1,2})([/.-])(?<month>\\d{1,2})\\2(?<year>${YEAR})(?:,? (?:${TIME}|${CLOCK_TIME}))?`,
  ].map((form) => new RegExp(`^${form}$`)),
);

/** True for a year from 1901 to 2049, the span that Flex Insights can store. */
export function isYear(text: string): boolean {
  return YEAR_ONLY.test(text);
}

/**
 * The year of a day or moment from 1901 to 2049 in one of the usual notations, or as epoch;
 * `undefined` for anything else.
 */
export function yearOfDate(text: string): number | undefined {
  const epoch = millisecondsOfEpoch(text);
  if (epoch !== undefined) return new Date(epoch).getUTCFullYear();
  const [, year, month = '', day = ''] = PLAIN_DAY.exec(text) ?? [];
  if (year !== undefined) return isDay({ year, month, day }) ? Number(year) : undefined;
  for (const form of forms()) {
    const groups = form.exec(text)?.groups;
    if (isDay(groups)) return Number(groups?.['year']);
  }
  return undefined;
}

/** Refuses 30 February: `Date` takes a day that its month lacks for one of the next month. */
function isDay(groups: Readonly<Record<string, string>> | undefined): boolean {
  if (groups === undefined) return false;
  const { year, month = '1', day = '1' } = groups;
  const monthNumber = MONTHS.indexOf(month) + 1 || Number(month);
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (Number(day) > 0 && Number(day) < 29) return monthNumber > 0 && monthNumber < 13;
  const date = new Date(Date.UTC(Number(year), monthNumber - 1, Number(day)));
  return date.getUTCMonth() === monthNumber - 1;
}
