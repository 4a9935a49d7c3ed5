/** What `JSON.stringify` leaves as it is, and a terminal or an editor would obey. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu;

/**
 * A value as JSON for people and programs, on several lines: the same value to a program, and
 * nothing in it that a terminal obeys. `JSON.stringify` itself escapes only U+0000 to U+001F
 * (ECMA-262, "QuoteJSONString").
 */
export function jsonText(value: unknown): string {
  return escapeInvisible(JSON.stringify(value, null, 2));
}

/** A piece of JSON without what a terminal obeys, which only its texts can hold. */
export function escapeInvisible(json: string): string {
  return json.replace(INVISIBLE, escaped);
}

/** In UTF-16 units, as JSON writes them (RFC 8259, section 7). */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
