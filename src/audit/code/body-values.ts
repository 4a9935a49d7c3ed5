/** JSON, a form or XML. Tags and outputs of Liquid begin with a brace as well. */
const BODY = /^\s*(?:[{[](?![{%])|<|[\w.]+=)/;

/**
 * What stands as a value in a text that is a body, such as that of a request, or TwiML; with pieces
 * that are none. Other texts have no values.
 */
export function bodyValues(text: string): readonly string[] {
  if (!BODY.test(text)) return [];
  return text.split(/["'&=>]/).map((each) => each.replace(/%3A/gi, ':').replace(/%2B/gi, '+'));
}
