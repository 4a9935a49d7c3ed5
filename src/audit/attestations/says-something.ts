/**
 * Matches in a text that says something: a letter or a digit, but not an invisible one, such as
 * U+3164 (Unicode, Default_Ignorable_Code_Point).
 */
export const SAYS_SOMETHING = '(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}]';
