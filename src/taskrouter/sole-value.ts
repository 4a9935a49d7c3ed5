/**
 * The value of a form field that was sent several times with the same value each time; every other
 * value as it is. Twilio's signature does not tell such a field from one that was sent once.
 */
export function soleValue(value: unknown): unknown {
  // One member is a list of a JSON body: a form has either a text or several.
  if (!Array.isArray(value) || value.length < 2) return value;
  const [first] = value;
  return typeof first === 'string' && value.every((each) => each === first) ? first : value;
}
