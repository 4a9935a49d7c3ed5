const MANY_DIGITS = /\d(?:[._-]?\d){6,}/;

/** True where seven digits and more follow each other: it may be a phone number, or a record's. */
export function hasManyDigits(text: string): boolean {
  return MANY_DIGITS.test(text);
}
