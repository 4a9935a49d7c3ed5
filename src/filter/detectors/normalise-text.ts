import { unicodePattern } from './unicode-pattern';

// Stryker disable next-line Regex: equivalent, ASCII comes out as it went in.
const ASCII_ONLY = /^[\x20-\x7e]*$/;
const BEYOND_PRINTABLE_ASCII = /[^\x20-\x7e]+/g;
const DIGIT = unicodePattern('\\p{Nd}');
/** Which characters are read as which. */
const LOOK_ALIKES = [
  // Soft hyphens, zero-width, direction and combining marks: they hide between digits.
  [unicodePattern('[\\p{Cf}\\p{M}\\p{Default_Ignorable_Code_Point}]'), ''],
  [unicodePattern('[\\p{Pd}\\u2212\\u2043\\u02d7\\u30fc\\u2500]'), '-'],
  [unicodePattern('[\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u3002\\u30fb\\u06d4]'), '.'],
  [unicodePattern('[\\u2044\\u2215\\u29f8]'), '/'],
  [unicodePattern('[\\u2018\\u2019\\u02bc]'), "'"],
  [unicodePattern('[\\s\\p{Cc}\\u2800]'), ' '],
] as const;

/**
 * The text as a reader sees it, in ASCII where Unicode has look-alikes: full-width and other
 * scripts' digits, exotic dashes, dots, slashes and spaces, invisible marks (Unicode Standard Annex
 * 15 and Technical Standard 39).
 */
export function normaliseText(text: string): string {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (ASCII_ONLY.test(text)) return text;
  // A run at a time: a call for each character would take half as long again.
  return text.normalize('NFKC').replace(BEYOND_PRINTABLE_ASCII, readingsOf);
}

function readingsOf(characters: string): string {
  let readings = '';
  for (const character of characters) readings += readingOf(character);
  return readings;
}

const knownReadings = new Map<string, string>();

function readingOf(character: string): string {
  const known = knownReadings.get(character);
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (known !== undefined) return known;
  const lookAlike = LOOK_ALIKES.find(([pattern]) => pattern().test(character));
  const reading = lookAlike?.[1] ?? (DIGIT().test(character) ? asciiDigit(character) : character);
  knownReadings.set(character, reading);
  return reading;
}

/** Unicode keeps the ten digits of every script together, from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT().test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
