import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PROJECT_ROOT } from '../project-root';
import { temporaryFolder } from '../temporary-folder';

/**
 * Builds the archives of `lambda/`, and unpacks one.
 *
 * @param folder The new folder for it.
 */
export function unpackArchive(name: string, folder: string): void {
  const archives = temporaryFolder();
  execFileSync(process.execPath, [join(PROJECT_ROOT, 'lambda', 'build.mjs'), archives]);
  mkdirSync(folder);
  const files = unzipSync(readFileSync(join(archives, `${name}.zip`)));
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
}
