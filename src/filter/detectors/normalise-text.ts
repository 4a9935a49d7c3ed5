import { onDemand } from '../on-demand';

// Stryker disable next-line Regex: equivalent, ASCII comes out as it went in.
const ASCII_ONLY = /^[\x20-\x7e]*$/;
/** What is replaced by what. The classes of Unicode make these patterns costly to create. */
const replacements = onDemand(
  () =>
    [
      // Soft hyphens, zero-width, direction and combining marks: they hide between digits.
      [/[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]/gu, () => ''],
      // A run at a time: a call for each digit would take half as long again.
      [/\p{Nd}+/gu, asciiDigitsOf],
      [/[\p{Pd}\u2212\u2043\u02d7\u30fc\u2500]/gu, () => '-'],
      [/[\u00b7\u2022\u2027\u2219\u22c5\u3002\u30fb\u06d4]/gu, () => '.'],
      [/[\u2044\u2215\u29f8]/gu, () => '/'],
      [/[\u2018\u2019\u02bc]/gu, () => "'"],
      [/[\s\p{Cc}\u2800]/gu, () => ' '],
    ] as const,
);

/**
 * The text as a reader sees it, in ASCII where Unicode has look-alikes: full-width and other
 * scripts' digits, exotic dashes, dots, slashes and spaces, invisible marks (Unicode Standard Annex
 * 15 and Technical Standard 39).
 */
export function normaliseText(text: string): string {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (ASCII_ONLY.test(text)) return text;
  let readable = text.normalize('NFKC');
  for (const [pattern, replace] of replacements()) readable = readable.replace(pattern, replace);
  return readable;
}

function asciiDigitsOf(digits: string): string {
  let ascii = '';
  for (const digit of digits) ascii += asciiDigit(digit);
  return ascii;
}

const asciiDigits = new Map<string, string>();

/** Unicode keeps the ten digits of every script together, from zero to nine. */
function asciiDigit(digit: string): string {
  const known = asciiDigits.get(digit);
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (known !== undefined) return known;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  const ascii = String((code - zero) % 10);
  asciiDigits.set(digit, ascii);
  return ascii;
}
