import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { InitError } from './init-error';
import { isFile } from './is-file';

/** The folders that a Serverless Toolkit project deploys, relative to its own. */
export interface ProjectFolders {
  readonly functions: string;
  readonly assets: string;
}

/** The toolkit's default folders: it takes the first that exists. */
const DEFAULTS = {
  functionsFolder: ['functions', 'src'],
  assetsFolder: ['assets', 'static'],
} as const;

/** The first defaults, for a new project. */
export const DEFAULT_FOLDERS: ProjectFolders = {
  functions: DEFAULTS.functionsFolder[0],
  assets: DEFAULTS.assetsFolder[0],
};

type FolderKey = keyof typeof DEFAULTS;
const FOLDER_KEYS = Object.keys(DEFAULTS) as readonly FolderKey[];

/**
 * Sections of the configuration that may name other folders for a command, an environment or an
 * account.
 */
const PARTS = ['commands', 'environments', 'projects'];

/**
 * The folders that the toolkit deploys from: the configured ones, else the defaults that exist.
 *
 * @param configuration The project's configuration as the toolkit finds it.
 * @throws {InitError} when they differ between commands, or are outside the project.
 */
export function projectFolders(
  folder: string,
  configuration: PlainObject | undefined,
): ProjectFolders {
  refuseOtherFolders(configuration ?? {});
  refuseFoldersOfScripts(folder);
  const folderOf = (key: FolderKey) =>
    configuredFolder(configuration ?? {}, key) ?? defaultFolder(folder, key);
  return { functions: folderOf('functionsFolder'), assets: folderOf('assetsFolder') };
}

function refuseOtherFolders(configuration: PlainObject): void {
  const parts = PARTS.flatMap((name) => {
    const part = ownValue(configuration, name);
    return isPlainObject(part) ? Object.values(part) : [];
  }).filter(isPlainObject);
  if (parts.some((part) => FOLDER_KEYS.some((key) => Object.hasOwn(part, key)))) {
    throw new InitError(
      `the toolkit's configuration names folders under ${PARTS.join(' or ')}: name them at the top level`,
    );
  }
  if ([configuration, ...parts].some((part) => Object.hasOwn(part, 'cwd'))) {
    throw new InitError("the toolkit's configuration has a cwd: give that folder, without it");
  }
}

/** The toolkit's TypeScript template names folders in scripts, which override the configuration. */
function refuseFoldersOfScripts(folder: string): void {
  const file = join(folder, 'package.json');
  if (!isFile(file) || !/--(?:functions|assets)-folder\b/.test(readFileSync(file, 'utf8'))) return;
  throw new InitError(
    'a script in package.json names folders in options: name them in .twilioserverlessrc instead',
  );
}

function configuredFolder(configuration: PlainObject, key: FolderKey): string | undefined {
  const value = ownValue(configuration, key) ?? '';
  if (value === '') return undefined;
  const path = typeof value === 'string' ? posix.join(value, '.') : undefined;
  if (path === undefined || /^(?:\/|\.\.?(?:\/|$))/.test(path)) {
    throw new InitError(`${key} in the toolkit's configuration must be a folder in the project`);
  }
  return path;
}

function defaultFolder(folder: string, key: FolderKey): string {
  const [first, ...others] = DEFAULTS[key];
  return [first, ...others].find((name) => isFolder(join(folder, name))) ?? first;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
