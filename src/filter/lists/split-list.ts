/** The entries of a list that is written over several lines. */
export function splitList(text: string, separator: string): readonly string[] {
  return text.trim().replace(/\s+/g, ' ').split(separator);
}
