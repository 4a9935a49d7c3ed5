import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFullError } from '../errors/disk-full-error';
import { SavedSettingsError } from './saved-settings-error';

/**
 * Writes the settings before a change to a JSON file that only its owner may read; never overwrites
 * one.
 *
 * @param subject Names the settings, such as `event-callback`; the file is named after it and the
 *   time.
 * @returns The name of the file.
 * @throws {SavedSettingsError}
 * @throws {DiskFullError} Then there is no such file.
 */
export function writeSavedFile(
  folder: string,
  subject: string,
  content: { readonly saved_at: string },
): string {
  // Some file systems refuse colons in names.
  const name = `${subject}-${content.saved_at.replaceAll(':', '-')}.json`;
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
    throw new SavedSettingsError(
      `${name} cannot be written in this folder, or exists already. Nothing was changed`,
    );
  }
  return name;
}
