/** Six digits in all, two of them behind the point. */
export const PLAIN_NUMBER = /^-?(?:\d{1,6}|\d{1,5}\.\d|\d{1,4}\.\d{2})$/;

/** Of six digits. */
const LARGEST_INTEGER = 999_999;

/**
 * True for a JSON number, or a text of plain digits, from `min` to `max`, with at most two decimals
 * and six digits in all: phone, record and social security numbers have more, and so have birth
 * dates and the coordinates of a home.
 */
export function isNumberWithin(
  value: string | number | boolean,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  return isPlainNumber(value) && Number(value) >= min && Number(value) <= max;
}

function isPlainNumber(value: string | number | boolean): boolean {
  // Of an integer it is enough to know how large it is; most numbers of events are.
  if (Number.isInteger(value)) return Math.abs(Number(value)) <= LARGEST_INTEGER;
  return PLAIN_NUMBER.test(String(value));
}
