import { hasOnlyCodes } from './patterns/has-only-codes';

/** Unicode's category Cc, except tabs and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/**
 * True for a text that every receiver can store: no control characters, and no lone surrogate.
 * PostgreSQL refuses U+0000 in `jsonb`, and ill-formed text cannot be encoded in UTF-8 (RFC 8259,
 * 8.2).
 */
export function isStorableText(text: string): boolean {
  // Nearly every text is printable ASCII.
  return hasOnlyCodes(text, 0x20, 0x7e) || (!CONTROL_CHARACTER.test(text) && text.isWellFormed());
}
