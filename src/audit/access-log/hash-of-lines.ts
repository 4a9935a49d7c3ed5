import { createHash } from 'node:crypto';

/** The SHA-256, in hex, of lines of the log, given as bytes: one Latin-1 character each. */
export function hashOfLines(bytes: string): string {
  return createHash('sha256').update(bytes, 'latin1').digest('hex');
}
