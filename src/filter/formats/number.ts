/**
 * Six digits in all, two of them behind the point; `031284` is no amount, but may be a birth date.
 */
export const PLAIN_NUMBER =
  /^-?(?:0|[1-9]\d{0,5}|(?:0|[1-9]\d{0,4})\.\d|(?:0|[1-9]\d{0,3})\.\d{2})$/;

/**
 * True for a JSON number, or a text of plain digits without leading zeros, from `min` to `max`,
 * with at most two decimals and six digits in all: phone, record and social security numbers have
 * more, and so have birth dates and the coordinates of a home.
 */
export function isNumberWithin(
  value: string | number | boolean,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  return isPlainNumber(value) && Number(value) >= min && Number(value) <= max;
}

function isPlainNumber(value: string | number | boolean): boolean {
  if (typeof value !== 'number') return PLAIN_NUMBER.test(String(value));
  // Computed, because formatting takes ten times as long.
  const size = Math.abs(value);
  if (Number.isInteger(size)) return size < 1_000_000;
  const hundredths = Math.round(size * 100);
  return hundredths / 100 === size && size < (hundredths % 10 === 0 ? 100_000 : 10_000);
}
