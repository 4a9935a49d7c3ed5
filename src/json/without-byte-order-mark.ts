/**
 * Some editors put a byte order mark before a text; it is not part of it (RFC 8259, section 8.1).
 */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
