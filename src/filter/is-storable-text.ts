import { hasOnlyCodes } from './patterns/has-only-codes';

/** Unicode's category Cc, except what typed text has between its lines and columns. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
const CONTROL_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;

/**
 * True for a text that every receiver can store: no control characters, and no half of a surrogate
 * pair. PostgreSQL takes no U+0000 in `jsonb`, and what is not well-formed has no bytes in UTF-8
 * (RFC 8259, 8.2).
 */
export function isStorableText(text: string): boolean {
  // Nearly every text has nothing but what ASCII prints.
  return hasOnlyCodes(text, 0x20, 0x7e) || (!CONTROL_CHARACTER.test(text) && text.isWellFormed());
}
