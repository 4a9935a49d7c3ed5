/** JSON's beginning (`{"`), as in a JSON Web Token's parts (RFC 7519), or any text with padding. */
const ENCODED =
  /(?<![\w+/-])(?:eyJ[\w+/-]{6,4000}|(?:[\w+/-]{4}){2,1000}(?:[\w+/-]{2}==|[\w+/-]{3}=)(?![\w=]))/g;
/** What people write; bytes of anything else are no text. */
const TEXT = /^[\s\x20-\x7e\u00a0-\ufffc]+$/;

/**
 * The text with what programs have encoded in base64 as it reads (RFC 4648, in either alphabet):
 * `U2FyYWggTmVhbA==`; the same text where there is none. Without padding only JSON is known by its
 * beginning.
 */
export function withoutBase64(text: string): string {
  if (!text.includes('=') && !text.includes('eyJ')) return text;
  return text.replace(ENCODED, (encoded) => {
    const decoded = Buffer.from(encoded, 'base64').toString();
    return TEXT.test(decoded) ? decoded : encoded;
  });
}
