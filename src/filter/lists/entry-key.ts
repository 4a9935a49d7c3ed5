import { withoutAccents } from '../plain-text/without-accents';

const BETWEEN_WORDS = /[\s_.'’-]+/;
const ALL_BETWEEN_WORDS = new RegExp(BETWEEN_WORDS, 'g');

/**
 * The key that two spellings of an entry share: case, accents, blanks, hyphens and dots do not
 * count.
 */
export function entryKey(text: string): string {
  return withoutAccents(text).toLowerCase().replaceAll('&', 'and').replace(ALL_BETWEEN_WORDS, '');
}

/** The keys of a list's entries; a text may hold several of them, with semicolons between. */
export function entryKeys(entries: readonly string[]): ReadonlySet<string> {
  // All together: removing the accents of each separately takes ten times as long.
  return new Set(entryKey(entries.join(';')).split(';'));
}

/** The words of a text, without separators. */
export function wordsOf(text: string): readonly string[] {
  return text.split(BETWEEN_WORDS).filter((word) => word !== '');
}
