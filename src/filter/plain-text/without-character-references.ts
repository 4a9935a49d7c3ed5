const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  commat: '@',
  period: '.',
  colon: ':',
  sol: '/',
  lpar: '(',
  rpar: ')',
  num: '#',
  plus: '+',
};
/** What is put on a letter: `&iacute;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
};
const REFERENCE = new RegExp(
  `&(?:#(\\d{1,6})|#x([\\da-f]{1,5})|(${Object.keys(NAMED).join('|')})|([a-z])(${Object.keys(ACCENTS).join('|')}));`,
  'gi',
);

/**
 * The text with HTML's character references decoded, as in mails, rich text and sanitizers' output
 * (`alex&#64;example.com`, `555&nbsp;0142`); the same text when there is none.
 */
export function withoutCharacterReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, characterOf);
}

/** By whichever of its four forms a reference has. */
function characterOf(
  reference: string,
  decimal: string | undefined,
  hexadecimal: string | undefined,
  name: string | undefined,
  letter: string | undefined,
  accent = '',
): string {
  if (letter !== undefined) return `${letter}${ACCENTS[accent.toLowerCase()]}`.normalize();
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? reference;
  const code = decimal === undefined ? Number(`0x${hexadecimal}`) : Number(decimal);
  return code > 0x10ffff ? reference : String.fromCodePoint(code);
}
