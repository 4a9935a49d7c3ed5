import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporary-folder';

/** The files to build, deploy and `init`, except `.env`, and the build. */
const PARTS = [
  ...['package.json', 'tsconfig.json', 'build.mjs', 'bin', 'src', 'functions', 'assets'],
  ...['dist', '.twilioserverlessrc', '.twilioserverless', 'types', 'docs/policy.schema.json'],
  '.env.example',
];

/**
 * A copy of the built project to deploy from: `deploy` builds, and leaves a file in its working
 * folder.
 *
 * @param root The project's folder.
 * @param settings The content of the copy's `.env`.
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
