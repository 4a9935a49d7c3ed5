import { unicodePattern } from '../../cold-start/unicode-pattern';

/** Most texts are ASCII, and come out unchanged. */
const ASCII_ONLY = /^[\0-\x7f]*$/;
/** Below Greek there are no other combining marks, and no letters with any. */
const LATIN_MARKS = /[\u0300-\u036f]/g;
const BEYOND_LATIN = /[\u0370-\uffff]/;
const MARKS = unicodePattern('\\p{M}', 'g');

/** The text without the marks on its letters: `José` → `Jose`. */
export function withoutAccents(text: string): string {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (ASCII_ONLY.test(text)) return text;
  const plain = text.normalize('NFD').replace(LATIN_MARKS, '');
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  return BEYOND_LATIN.test(plain) ? plain.replace(MARKS(), '') : plain;
}
