/** The entries of a list that is written over several lines. */
export function splitList(text: string, separator: string): ReadonlySet<string> {
  return new Set(text.trim().replace(/\s+/g, ' ').split(separator));
}
