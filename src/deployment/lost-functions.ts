import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { fsHelpers } from '@twilio-labs/serverless-api';

/** Where the toolkit looks by default (`@twilio-labs/serverless-api`, `utils/fs.js`). */
const FUNCTIONS_FOLDERS = ['functions', 'src'];

/** Code, by its name, and a Function by what stands before. */
const NAMED_AS_FUNCTION = /\.(?:protected|private)\.[cm]?[jt]sx?$/i;

/**
 * Files that are called as Functions are, and that the toolkit passes over without a word: it takes
 * `.js`. TypeScript that was built is not among them.
 *
 * @param configured The folder that the toolkit's configuration names.
 * @param filesIn As the toolkit lists a folder.
 */
export async function lostFunctions(
  root: string,
  configured: string | undefined,
  filesIn: (typeof fsHelpers)['getDirContent'],
): Promise<readonly string[]> {
  const folders = configured ? [configured] : FUNCTIONS_FOLDERS;
  const folder = folders.find((each) => existsSync(`${root}/${each}`));
  if (folder === undefined) return [];
  const names = (await filesIn(`${root}/${folder}`)).map(({ name }) => name);
  return names
    .filter((name) => NAMED_AS_FUNCTION.test(name) && extname(name) !== '.js')
    .filter((name) => !names.includes(name.replace(/\.\w+$/, '.js')))
    .map((name) => join(folder, name));
}
