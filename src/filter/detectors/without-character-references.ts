const REFERENCE = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(nbsp|amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * The text with HTML's character references as the characters themselves, as mails, rich text and
 * sanitizers have them (`alex&#64;example.com`, `555&nbsp;0142`); the same text where there is
 * none.
 */
export function withoutCharacterReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, characterOf);
}

/** By whichever of its three forms a reference has. */
function characterOf(
  reference: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
  const code = decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal);
  return code > 0x10ffff ? reference : String.fromCodePoint(code);
}
