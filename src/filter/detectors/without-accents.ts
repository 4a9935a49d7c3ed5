import { unicodePattern } from './unicode-pattern';

/** Most texts are: they come out as they went in. */
const ASCII_ONLY = /^[\0-\x7f]*$/;
const MARKS = unicodePattern('\\p{M}', 'g');

/** The text without the marks on its letters: `José` → `Jose`. */
export function withoutAccents(text: string): string {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (ASCII_ONLY.test(text)) return text;
  return text.normalize('NFD').replace(MARKS(), '');
}
