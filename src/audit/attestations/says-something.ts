/**
 * What a text that says something has: a letter or a digit, and not one of the letters that nobody
 * sees, such as U+3164 (Unicode, Default_Ignorable_Code_Point).
 */
export const SAYS_SOMETHING = '(?!\\p{Default_Ignorable_Code_Point})[\\p{L}\\p{N}]';
