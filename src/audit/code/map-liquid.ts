/**
 * Puts other text in the place of each output of Liquid, `{{ … }}`, which is filled in at run time.
 * What is opened and never closed is not an output.
 *
 * Reads the text once, however often `{{` is in it.
 *
 * @param replace Given the output, and the text from the end of the output before it.
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
