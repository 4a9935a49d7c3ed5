/** The codes of a list that is written over several lines. */
export function codesIn(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
