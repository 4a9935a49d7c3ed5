/**
 * The value of a JSON text, parsed once: JSON inside it stays text. `undefined` when it is broken;
 * anything but a text is returned as it is.
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
