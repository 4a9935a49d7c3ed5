import { fstatSync } from 'node:fs';
import { UsageError } from '../command/usage-error';

/**
 * Node.js reads nothing from a folder, and says nothing of it.
 *
 * @throws {UsageError}
 */
export function requireStdin(): void {
  if (fstatSync(process.stdin.fd).isDirectory()) throw new UsageError('stdin is a folder');
}
