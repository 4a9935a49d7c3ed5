/** The most characters between two parts. */
export const MAX_BETWEEN_PARTS = 5;

/** Like {@link BETWEEN_PARTS}, for an alphabet, given as in a character class. */
export function betweenParts(letters: string): string {
  return `[^${letters}\\d$€£¥%]{1,${MAX_BETWEEN_PARTS}}`;
}

/**
 * What may separate the groups of a number, or the parts of a name, that a form, a bot or a
 * multi-select has split and joined again (`555;012;3456`, `123 | 45 | 6789`, `3,12,1984`): no
 * letter, and no sign of an amount. A regular expression's source.
 */
export const BETWEEN_PARTS = betweenParts('a-z');
