/** JSON, a form or XML. Liquid's tags and outputs begin with a brace as well. */
const BODY = /^\s*(?:[{[](?![{%])|<|[\w.]+=)/;

/**
 * The values in a text that is a body, such as that of a request, or TwiML, mixed with pieces that
 * are not values. Empty for other texts.
 */
export function bodyValues(text: string): readonly string[] {
  if (!BODY.test(text)) return [];
  return text.split(/["'&=>]/).map((each) => each.replace(/%3A/gi, ':').replace(/%2B/gi, '+'));
}
