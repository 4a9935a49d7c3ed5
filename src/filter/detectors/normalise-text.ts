const ASCII_ONLY = /^[\x20-\x7e]*$/;
/** Soft hyphens, zero-width and direction marks: they hide between digits and are never seen. */
const INVISIBLE = /[\p{Cf}\p{Mn}]/gu;
const DECIMAL_DIGIT = /\p{Nd}/gu;

/**
 * The text as a reader sees it, in ASCII where Unicode has look-alikes: full-width and other
 * scripts' digits, exotic dashes and spaces, invisible marks.
 */
export function normaliseText(text: string): string {
  if (ASCII_ONLY.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DECIMAL_DIGIT, asciiDigit)
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(/[\s\p{Cc}]/gu, ' ');
}

/** Unicode keeps the ten digits of every script together, from zero to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
