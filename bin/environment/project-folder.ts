import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { PROJECT_ROOT } from '../project-root';

/** The folder whose `node_modules` contains this package; in a clone, the clone itself. */
const [INSTALLED_IN = PROJECT_ROOT] = PROJECT_ROOT.split(/[\\/]node_modules[\\/]/);

/**
 * The folder of the customer's `.env`, policy and Functions: the clone or, for an installed
 * package, the project that the command is run in. A globally installed package uses the current
 * folder.
 */
export const PROJECT_FOLDER =
  INSTALLED_IN === PROJECT_ROOT ? PROJECT_ROOT : (packageAround(process.cwd()) ?? process.cwd());

/** The nearest folder with a `package.json`, up to the one that this package is installed in. */
function packageAround(folder: string): string | undefined {
  const below = relative(INSTALLED_IN, folder);
  if (below.startsWith('..') || isAbsolute(below)) return undefined;
  if (existsSync(join(folder, 'package.json'))) return folder;
  return below === '' ? undefined : packageAround(dirname(folder));
}
