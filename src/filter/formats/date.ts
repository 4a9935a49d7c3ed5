import { isEpoch } from '../../taskrouter/parse-time';

const YEAR = '(?:19(?:0[1-9]|[1-9]\\d)|20[0-4]\\d)';
const YEAR_ONLY = new RegExp(`^${YEAR}$`);
const ISO_8601 = new RegExp(
  `^${YEAR}(?:-\\d{2}(?:-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?)?)?$`,
);

/** True for a year from 1901 to 2049, the span that Flex Insights can store. */
export function isYear(text: string): boolean {
  return YEAR_ONLY.test(text);
}

/** True for a day or moment in ISO 8601 from 1901 to 2049, or in epoch seconds or milliseconds. */
export function isDate(text: string): boolean {
  return isEpoch(text) || (ISO_8601.test(text) && !Number.isNaN(Date.parse(text)) && isDay(text));
}

/** `Date.parse` takes 30 February for a day in March. */
function isDay(text: string): boolean {
  return new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10) || 1);
}
