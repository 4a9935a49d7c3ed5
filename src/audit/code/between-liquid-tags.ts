/**
 * The text around Liquid's tags, `{% … %}`, in order. An unclosed one does not count as a tag.
 * Reads the text once.
 */
export function betweenLiquidTags(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = 0;
  for (;;) {
    const start = text.indexOf('{%', rest);
    const end = start < 0 ? -1 : text.indexOf('%}', start + 2);
    if (end < 0) return [...parts, text.slice(rest)];
    parts.push(text.slice(rest, start));
    rest = end + 2;
  }
}
