/**
 * The form of a SID as a regular expression, without anchors.
 *
 * @param prefix The letters of the kind of resource, or an expression for several.
 */
export function sidPattern(prefix = '[A-Z]{2}'): string {
  return `${prefix}[0-9a-fA-F]{32}`;
}

const LENGTH = 34;

/**
 * True for a Twilio SID, of the kind of resource that `prefix` names. By its characters, because an
 * event has a dozen of them, and a pattern takes twice as long.
 */
export function isSid(text: string, prefix = ''): boolean {
  if (text.length !== LENGTH || !text.startsWith(prefix)) return false;
  if (!isCapital(text.charCodeAt(0)) || !isCapital(text.charCodeAt(1))) return false;
  for (let index = 2; index < LENGTH; index += 1) {
    if (!isHexadecimal(text.charCodeAt(index))) return false;
  }
  return true;
}

function isCapital(code: number): boolean {
  return code > 0x40 && code < 0x5b;
}

/** `0` to `9`, `A` to `F`, `a` to `f`. */
function isHexadecimal(code: number): boolean {
  return (
    (code > 0x2f && code < 0x3a) || (code > 0x40 && code < 0x47) || (code > 0x60 && code < 0x67)
  );
}
