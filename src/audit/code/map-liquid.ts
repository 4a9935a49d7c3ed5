/**
 * Replaces each of Liquid's outputs, `{{ … }}`, which are filled in at run time. An unclosed one
 * does not count.
 *
 * Reads the text once, however often it contains `{{`.
 *
 * @param replace Gets the output, and the text between the last output and this one.
 */
export function mapLiquid(
  text: string,
  replace: (output: string, before: string) => string,
): string {
  const parts: string[] = [];
  let rest = 0;
  for (;;) {
    const start = text.indexOf('{{', rest);
    const end = start < 0 ? -1 : text.indexOf('}}', start + 2);
    if (end < 0) return parts.join('') + text.slice(rest);
    const before = text.slice(rest, start);
    parts.push(before, replace(text.slice(start, end + 2), before));
    rest = end + 2;
  }
}
