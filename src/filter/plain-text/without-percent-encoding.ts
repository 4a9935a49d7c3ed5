/** No control characters but a tab and line breaks: `95 %120426` is none. */
const PERCENT_ENCODED = /(?:%(?:0[9ad]|[2-9a-f][0-9a-f]))+/gi;

/**
 * The text with the encoding of URLs undone (RFC 3986): `alex%40example.com`,
 * `Flu%20Clinic%202026`, which has no number of six digits; the same text where there is none.
 */
export function withoutPercentEncoding(text: string): string {
  return text.includes('%') ? text.replace(PERCENT_ENCODED, decoded) : text;
}

/** What percent-encoding stands for; as it came, where that is not UTF-8, and so nobody's text. */
export function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
