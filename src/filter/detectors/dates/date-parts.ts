/** Patterns of a date's parts. */
export const YEAR = '(?:1[89]|20)\\d\\d';
export const MONTH = '(?:0?[1-9]|1[0-2])';
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
