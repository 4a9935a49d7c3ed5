import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

/** What `deploy` reads, besides `.env`; it asks whether `functions/` is there. */
const PARTS = ['package.json', '.twilioserverlessrc', '.twilioserverless', 'functions'];

/**
 * A copy of the built project that may be deployed from: `deploy` leaves a file in the folder that
 * it works in.
 *
 * @param root The project's folder.
 * @param settings What the copy's `.env` holds.
 * @returns The copy's folder.
 */
export function copyProject(root: string, settings: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const part of PARTS) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env'), lines.join(''));
  return folder;
}
