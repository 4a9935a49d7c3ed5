/**
 * What a JSON text says, once: JSON within it stays text. `undefined` when it is broken; what is no
 * text is taken as it is.
 */
export function parseJsonText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    // The parser's message quotes the text, and the text may be PHI.
    return undefined;
  }
}
