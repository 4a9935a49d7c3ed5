import { fstatSync } from 'node:fs';
import { UsageError } from '../command/usage-error';

/**
 * Refuses a folder as stdin, from which Node.js silently reads nothing.
 *
 * @throws {UsageError}
 */
export function requireStdin(): void {
  if (fstatSync(process.stdin.fd).isDirectory()) throw new UsageError('stdin is a folder');
}
