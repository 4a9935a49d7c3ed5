/** More characters than these between two parts are something else. */
export const MAX_BETWEEN_PARTS = 5;

/** As {@link BETWEEN_PARTS}, over an alphabet: its letters, as in a class of characters. */
export function betweenParts(letters: string): string {
  return `[^${letters}\\d$€£¥%]{1,${MAX_BETWEEN_PARTS}}`;
}

/**
 * What may stand between the groups of a number, or the parts of a name, that a form, a bot or a
 * multi-select has taken apart and joined again (`555;012;3456`, `123 | 45 | 6789`, `3,12,1984`):
 * no letter, and no sign of an amount. A pattern.
 */
export const BETWEEN_PARTS = betweenParts('a-z');
