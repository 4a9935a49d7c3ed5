import { unicodePattern } from '../../cold-start/unicode-pattern';

/** How characters are read: the members of a character class, and their reading. */
const LOOK_ALIKES = [
  // Soft hyphens, zero-width, direction and combining marks: they hide between digits.
  ['\\p{Cf}\\p{M}\\p{Default_Ignorable_Code_Point}', ''],
  ['\\p{Pd}\\u2212\\u2043\\u02d7\\u30fc\\u2500', '-'],
  ['\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u3002\\u30fb\\u06d4', '.'],
  ['\\u2044\\u2215\\u29f8', '/'],
  ['\\u2018\\u2019\\u02bc\\u2032', "'"],
  // Marks that screens show instead of digits.
  ['\\u25a0\\u25aa\\u25cb\\u25cf\\u25e6\\u2588', '*'],
  // Keeps a label at the start of a line or a column separate.
  ['\\t-\\r\\x85\\u2028\\u2029', '\n'],
  ['\\s\\p{Cc}\\u2800', ' '],
] as const;
/** Right before an item of a list, where it is no dot of a number or a host. */
const BULLET = /(?<!\S)[\u00b7\u2022\u2027\u2219\u30fb](?=[a-z\d])/gi;
const PATTERNS = LOOK_ALIKES.map(
  ([members, reading]) => [unicodePattern(`[${members}]`), reading] as const,
);
const DIGIT = unicodePattern('\\p{Nd}');
/** Matches runs: a call for each character would take half as long again. */
const READ_OTHERWISE = unicodePattern(
  `(?:(?![\\x20-\\x7e])[${LOOK_ALIKES.map(([members]) => members).join('')}\\p{Nd}])+`,
  'g',
);

/**
 * The text as a reader sees it, in ASCII where Unicode has look-alikes: full-width and other
 * scripts' digits, exotic dashes, dots, slashes and spaces, invisible marks (Unicode Standard Annex
 * 15 and Technical Standard 39).
 */
export function normaliseText(text: string): string {
  return withoutMojibake(text)
    .replace(BULLET, ' ')
    .normalize('NFKC')
    .replace(READ_OTHERWISE(), readingsOf);
}

/** Repairs UTF-8 that was read as Latin-1, as in exports and imports: `JosÃ©`. */
function withoutMojibake(text: string): string {
  return text.replace(/\u00c2([\x80-\xbf])|\u00c3([\x80-\xbf])/g, (_, same = '', shifted = '') =>
    shifted === '' ? same : String.fromCharCode(shifted.charCodeAt(0) + 0x40),
  );
}

function readingsOf(characters: string): string {
  let readings = '';
  for (const character of characters) readings += readingOf(character);
  return readings;
}

/** A cache, limited to Unicode's look-alikes, some thousands. */
const knownReadings = new Map<string, string>();

function readingOf(character: string): string {
  const known = knownReadings.get(character);
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (known !== undefined) return known;
  const [, reading] = PATTERNS.find(([pattern]) => pattern().test(character)) ?? [];
  const found = reading ?? asciiDigit(character);
  knownReadings.set(character, found);
  return found;
}

/** Unicode keeps the ten digits of every script together, from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT().test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
