/** No control characters but a tab and line breaks: `95 %120426` is none. */
const PERCENT_ENCODED = /(?:%(?:0[9ad]|[2-9a-f][0-9a-f]))+/gi;

/**
 * The text with percent-encoding decoded (RFC 3986): `alex%40example.com`, `Flu%20Clinic%202026`,
 * which has no number of six digits; the same text when there is none.
 */
export function withoutPercentEncoding(text: string): string {
  return text.includes('%') ? text.replace(PERCENT_ENCODED, decoded) : text;
}

/** The decoded text; unchanged when it is not UTF-8, and so not text. */
export function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
