import { readFileSync } from 'node:fs';
import { utf8Text } from '../../src/json/utf8-text';
import { UsageError } from '../command/usage-error';

/**
 * The text in a file.
 *
 * @param name The file's name in the message, such as `--policy: the file`.
 * @throws {UsageError} when it cannot be read, or is not UTF-8.
 */
export function readUtf8File(name: string, path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new UsageError(`${name} cannot be read`);
  }
  const text = utf8Text(bytes);
  // UTF-16 without a byte order mark has zero bytes for ASCII, and UTF-8 text has none.
  if (text !== undefined && !text.includes('\0')) return text;
  throw new UsageError(`${name} is not UTF-8; save it as UTF-8`);
}
