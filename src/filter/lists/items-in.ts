/** The words or codes of a list that is written as one text, with blanks or lines between them. */
export function itemsIn(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
