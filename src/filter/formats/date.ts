const YEAR = '(?:19(?:0[1-9]|[1-9]\\d)|20[0-4]\\d)';
const YEAR_ONLY = new RegExp(`^${YEAR}$`);
const ISO_8601 = new RegExp(
  `^${YEAR}(?:-\\d{2}(?:-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?)?)?$`,
);
/**
 * Epoch seconds or milliseconds from 2001-09-09 to 2033-05-18. Earlier ones have the nine digits of
 * a social security number, later ones the ten of a phone number, which never starts with a 1.
 */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/** True for a year from 1901 to 2049, the span that Flex Insights can store. */
export function isYear(text: string): boolean {
  return YEAR_ONLY.test(text);
}

/** True for a day or moment in ISO 8601 from 1901 to 2049, or in epoch seconds or milliseconds. */
export function isDate(text: string): boolean {
  return EPOCH.test(text) || (ISO_8601.test(text) && !Number.isNaN(Date.parse(text)));
}
