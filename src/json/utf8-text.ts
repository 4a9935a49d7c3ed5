import { isUtf8 } from 'node:buffer';

/**
 * The decoded text, or `undefined` for bytes that are not UTF-8: replacing them would change the
 * text.
 */
export function utf8Text(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString() : undefined;
}
