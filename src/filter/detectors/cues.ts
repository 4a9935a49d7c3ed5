/**
 * Cues that several looks share: a text is scanned for each list once, and a scan has room for 32
 * (`text-scanner.ts`).
 */

/** Between the parts of a date, a record number or a device's address. */
export const SEPARATORS = ['-', '/', '.', ':', '\\', '*'] as const;
/** In paths, in fractions, in codes and degrees of places. */
export const STROKES = ['/', '\\', '+', "'", 'hos'] as const;
/** In the place of a number's first digits. */
export const MASKS = ['*', '#', '_', '.', ' xx'] as const;
/** Words for birth. */
export const BIRTH = ['bor', 'dob', 'bir', 'bda', 'yob', 'nac', '.'] as const;
/** Words for telephones, faxes and pagers. */
export const TELEPHONES = ['ext', 'pag', 'bee', 'fax', 'acs'] as const;
