/** More characters than these between two parts are something else. */
export const MAX_BETWEEN_PARTS = 5;
/**
 * What may stand between the groups of a number, or the parts of a name, that a form, a bot or a
 * multi-select has taken apart and joined again (`555;012;3456`, `123 | 45 | 6789`, `3,12,1984`): no
 * letter, and no sign of an amount. A pattern.
 */
export const BETWEEN_PARTS = `[^a-z\\d$€£¥%]{1,${MAX_BETWEEN_PARTS}}`;
