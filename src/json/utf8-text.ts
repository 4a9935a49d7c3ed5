import { isUtf8 } from 'node:buffer';

/**
 * The text, or `undefined` for bytes that are not UTF-8: to replace them would change what it says.
 */
export function utf8Text(bytes: Buffer): string | undefined {
  return isUtf8(bytes) ? bytes.toString() : undefined;
}
