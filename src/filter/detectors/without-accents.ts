import { unicodePattern } from './unicode-pattern';

const MARKS = unicodePattern('\\p{M}', 'g');

/** The text with the letters alone of what are letters with marks: `José` → `Jose`. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(MARKS(), '');
}
