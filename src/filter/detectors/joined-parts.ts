/**
 * What may stand between the groups of a number that a form, a bot or a multi-select has taken apart
 * and joined again (`555;012;3456`, `123 | 45 | 6789`, `3,12,1984`): no letter, and no sign of an
 * amount. A pattern for as many as five characters.
 */
export const BETWEEN_PARTS = '[^a-z\\d$€£¥%]{1,5}';
