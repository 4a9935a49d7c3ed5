import { readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from './command';

/** @throws {UsageError} that names the option, and not the file. */
export function readTextFile(option: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${option}: the file cannot be read`);
  }
}

/**
 * Only the user who runs the command may read what is written.
 *
 * @throws {UsageError} that names the option, and not the file.
 */
export function writeTextFile(option: string, path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600 });
  } catch {
    throw new UsageError(`${option}: the file cannot be written`);
  }
}
