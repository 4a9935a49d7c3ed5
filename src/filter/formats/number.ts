export const PLAIN_NUMBER = /^-?\d{1,9}(?:\.\d{1,6})?$/;

/** True for a JSON number, or a text of plain digits, from `min` to `max`. */
export function isNumberWithin(
  value: string | number | boolean,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  if (typeof value === 'boolean') return false;
  if (typeof value === 'string' && !PLAIN_NUMBER.test(value)) return false;
  return Number(value) >= min && Number(value) <= max;
}
