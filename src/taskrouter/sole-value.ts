/**
 * The value of a form field that was repeated with the same value; any other value as it is.
 * Twilio's signature does not distinguish such a field from one sent once.
 */
export function soleValue(value: unknown): unknown {
  // A list of one member comes from a JSON body: a form has either a text or several.
  if (!Array.isArray(value) || value.length < 2) return value;
  const [first] = value;
  return typeof first === 'string' && value.every((each) => each === first) ? first : value;
}
