const ESCAPE = /\\{1,4}(?:u([\da-fA-F]{4})|([nrt/]))/g;
const READINGS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '/': '/' };
/** `C:\notes\neal`, `\\server\notes`: what looks like an escape is a folder's name. */
const FOLDER = /(?<![a-z])[a-z]:\\{1,4}\w|\\\\[\w.-]{2,}\\\w/i;

/**
 * The text with escapes of JSON within JSON decoded (RFC 8259); some programs escape more than
 * necessary: `{"note":"Callback\nDOB 3\/12\/84"}`, `Jos\u00e9`; the same text when there is none.
 */
export function withoutJsonEscapes(text: string): string {
  if (!text.includes('\\') || FOLDER.test(text)) return text;
  return text.replace(ESCAPE, (_, code: string | undefined, letter = '') =>
    code === undefined ? (READINGS[letter] ?? '') : String.fromCharCode(Number(`0x${code}`)),
  );
}
