const MANY_DIGITS = /\d(?:[._-]?\d){6,}/;

/** Whether there are seven or more consecutive digits: a phone number, perhaps, or a record's. */
export function hasManyDigits(text: string): boolean {
  return MANY_DIGITS.test(text);
}
