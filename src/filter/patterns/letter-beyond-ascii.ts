import { unicodePattern } from '../../cold-start/unicode-pattern';

/** Finds a non-ASCII letter, even in a text without accents: `ß`, `ж`, `ł`. */
export const LETTER_BEYOND_ASCII = unicodePattern('[^\\P{L}\\0-\\x7f]');
