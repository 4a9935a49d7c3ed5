import { unicodePattern } from './unicode-pattern';

const MARKS = unicodePattern('\\p{M}', 'g');

/** The text without the marks on its letters: `José` → `Jose`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(MARKS(), '');
}
