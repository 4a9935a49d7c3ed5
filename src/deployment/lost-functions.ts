import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { fsHelpers } from '@twilio-labs/serverless-api';

/** Where the toolkit looks by default (`@twilio-labs/serverless-api`, `utils/fs.js`). */
const FUNCTIONS_FOLDERS = ['functions', 'src'];

/** A file name with the extension of code and the visibility of a Function. */
const NAMED_AS_FUNCTION = /\.(?:protected|private)\.[cm]?[jt]sx?$/i;

/**
 * Files named like Functions that the toolkit skips silently, since it takes only `.js`. TypeScript
 * that was built is not among them.
 *
 * @param configured The folder that the toolkit's configuration names.
 * @param filesIn The toolkit's own listing of a folder.
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
