/** JSON's beginning (`{"`), as in a JSON Web Token's parts (RFC 7519), or any text with padding. */
const ENCODED =
  /(?<![\w+/-])(?:eyJ[\w+/-]{6,4000}|(?:[\w+/-]{4}){2,1000}(?:[\w+/-]{2}==|[\w+/-]{3}=)(?![\w=]))/g;
/** Characters that people write; other bytes are not text. */
const TEXT = /^[\s\x20-\x7e\u00a0-\ufffc]+$/;

/**
 * The text with base64 decoded (RFC 4648, in either alphabet), such as `U2FyYWggTmVhbA==`; the same
 * text when there is none. Without padding only JSON is recognised, by its beginning.
 */
export function withoutBase64(text: string): string {
  if (!text.includes('=') && !text.includes('eyJ')) return text;
  return text.replace(ENCODED, (encoded) => {
    const decoded = Buffer.from(encoded, 'base64').toString();
    return TEXT.test(decoded) ? decoded : encoded;
  });
}
