import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, sep } from 'node:path';
import { diskFullError } from '../../src/errors/disk-full-error';
import { ExpectedError } from '../../src/errors/expected-error';
import { UsageError } from '../command/usage-error';
import { chunksOf } from './chunks-of';
import { readUtf8File } from './read-utf8-file';

/**
 * The parsed content of a file.
 *
 * @throws {UsageError} that names the option, and not the file, when it cannot be read or parsed.
 */
export function readTextFile<Content>(
  option: string,
  path: string,
  parse: (text: string) => Content,
): Content {
  const text = readUtf8File(`${option}: the file`, path);
  try {
    return parse(text);
  } catch (error) {
    // Parsers know what is wrong, but not which option named the file.
    if (error instanceof ExpectedError) throw new UsageError(`${option}: ${error.message}`);
    throw error;
  }
}

/** Only the owner may read and write. */
const OWN_FILE = 0o600;

/**
 * @throws {UsageError} for `-`, which would create a file of that name instead of meaning stdout.
 */
export function requireFileName(option: string, path: string): void {
  if (path === '-') throw new UsageError(`${option}: name a file; - is not stdout here`);
}

/**
 * Refuses, before the work and not after it, a file without a name, a folder, or a file in a
 * missing folder.
 *
 * @throws {UsageError} that names the option, and not the file.
 */
export function requireWritable(option: string, path: string): void {
  requireFileName(option, path);
  try {
    if (path === '' || path.endsWith(sep)) throw new Error('no name');
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new Error('a folder');
    accessSync(there === undefined ? dirname(path) + sep : path, constants.W_OK);
  } catch {
    throw new UsageError(`${option}: the file cannot be written`);
  }
}

/**
 * Writes a file that only the user who runs the command may read.
 *
 * @param text The text, or its pieces in order.
 * @throws {UsageError | DiskFullError} that names the option, and not the file.
 */
export function writeTextFile(option: string, path: string, text: string | Iterable<string>): void {
  writeOwnFile(option, path, (file) => {
    for (const chunk of chunksOf(text)) writeFileSync(file, chunk);
  });
}

/**
 * Opens a file that only the user who runs the command may read, even if others could read it
 * before, fills it and closes it.
 *
 * @throws {UsageError | DiskFullError} that names the option, and not the file.
 */
export function writeOwnFile(option: string, path: string, fill: (file: number) => void): void {
  writing(option, () => {
    const file = openSync(path, 'w', OWN_FILE);
    try {
      closeToOthers(file);
      fill(file);
    } finally {
      closeSync(file);
    }
  });
}

function closeToOthers(file: number): void {
  // A device or a pipe, such as `/dev/stdout`, is not the command's to change.
  if (!fstatSync(file).isFile()) return;
  try {
    fchmodSync(file, OWN_FILE);
  } catch {
    // The mode is somebody else's to set, or the file system has none, like FAT.
  }
}

/**
 * Runs a function that writes a file.
 *
 * @throws {UsageError | DiskFullError} that names the option, and not the file.
 */
export function writing(option: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw diskFullError(option, error) ?? new UsageError(`${option}: the file cannot be written`);
  }
}

/** True for a failure of the file, not of the function that makes the text. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
