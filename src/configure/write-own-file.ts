import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFullError } from '../errors/disk-full-error';
import { ConfigureError } from './configure-error';

/**
 * Writes a JSON file that only its owner may read, and none that exists already.
 *
 * @returns The name of the file.
 * @throws {ConfigureError}
 * @throws {DiskFullError} Then there is no such file.
 */
export function writeOwnFile(folder: string, name: string, content: object): string {
  const file = join(folder, name);
  try {
    const text = `${JSON.stringify(content, null, 2)}\n`;
    writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    const full = diskFullError(name, error);
    if (full !== undefined) {
      rmSync(file, { force: true });
      throw full;
    }
    throw new ConfigureError(
      `${name} cannot be written in this folder, or exists already. Nothing was changed`,
    );
  }
  return name;
}

/** A moment as a part of a file's name: no file system objects to a name without colons. */
export function inFileName(moment: string): string {
  return moment.replaceAll(':', '-');
}
