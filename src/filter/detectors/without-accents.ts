import { hasOnlyCodes } from './has-only-codes';
import { unicodePattern } from './unicode-pattern';

const MARKS = unicodePattern('\\p{M}', 'g');

/** The text without the marks on its letters: `José` → `Jose`. */
export function withoutAccents(text: string): string {
  // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
  if (hasOnlyCodes(text, 0, 0x7f)) return text;
  return text.normalize('NFD').replace(MARKS(), '');
}
