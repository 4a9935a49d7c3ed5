/**
 * True for a text whose character codes are all from `first` to `last`. For events' short texts it
 * takes a third of a pattern's time.
 */
export function hasOnlyCodes(text: string, first: number, last: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < first || code > last) return false;
  }
  return true;
}
