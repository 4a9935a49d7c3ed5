/** Characters that `JSON.stringify` does not escape and a terminal or an editor would obey. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/**
 * A value as indented JSON for people and programs: the same value to a program, and nothing that a
 * terminal obeys. `JSON.stringify` itself escapes only U+0000 to U+001F (ECMA-262,
 * "QuoteJSONString").
 */
export function jsonText(value: unknown): string {
  return escapeInvisible(JSON.stringify(value, null, 2));
}

/** Escapes what a terminal obeys in a piece of JSON; only strings can hold that. */
export function escapeInvisible(json: string): string {
  return json.replace(INVISIBLE, escaped);
}

/** The character as JSON's escapes of UTF-16 units (RFC 8259, section 7). */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
