/** The words or codes in a text, separated by blanks or line breaks. */
export function itemsIn(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
