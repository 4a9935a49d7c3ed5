import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import JSON5 from 'json5';
import { parseYaml } from '../json/parse-yaml';
import { isPlainObject, type PlainObject } from '../json/plain-object';
import { InitError } from './init-error';
import { isFile } from './is-file';

/** The file that `init` writes when a project has no configuration in any form. */
export const CONFIGURATION = '.twilioserverlessrc';

/** The key of `package.json` that may hold it instead. */
const PACKAGE_KEY = 'twilioserverless';

/** The places in a folder where cosmiconfig 8, the toolkit's search, looks, in order. */
const CODE = ['.js', '.ts', '.cjs'];
const ENDINGS = ['', '.json', '.yaml', '.yml', ...CODE];
const PLACES = [
  'package.json',
  ...ENDINGS.map((ending) => `${CONFIGURATION}${ending}`),
  ...ENDINGS.map((ending) => `.config/${PACKAGE_KEY}rc${ending}`),
  ...CODE.map((ending) => `${PACKAGE_KEY}.config${ending}`),
];

/**
 * The configuration that the toolkit finds for a project, in its folder or above, or `undefined`
 * when there is none. For a new project nothing above counts: it gets its own configuration.
 *
 * @throws {InitError} when it cannot be read, or is code.
 */
export function toolkitConfiguration(folder: string): PlainObject | undefined {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return undefined;
  for (const each of foldersFrom(resolve(folder))) {
    for (const place of PLACES) {
      const configuration = configurationIn(join(each, place));
      if (configuration !== undefined) return configuration;
    }
  }
  return undefined;
}

/** The folder and those above it, up to the user's home, as cosmiconfig searches. */
function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return folder === homedir() || folder === above ? [folder] : [folder, ...foldersFrom(above)];
}

/** `undefined` where the toolkit would look further: no file, an empty file, no such key. */
function configurationIn(file: string): PlainObject | undefined {
  if (!isFile(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  if (text.trim() === '') return undefined;
  const name = basename(file);
  if (CODE.includes(extname(name))) {
    throw new InitError(`${name} is code, which is not run here: write it as JSON or YAML`);
  }
  let value: unknown;
  try {
    value = parsed(name, text);
  } catch {
    throw new InitError(`${name} cannot be read: it must be ${languageOf(name)}`);
  }
  if (value === undefined || value === null) return undefined;
  if (isPlainObject(value)) return value;
  throw new InitError(`${name} cannot be read: the toolkit's configuration must be an object`);
}

function parsed(name: string, text: string): unknown {
  if (name === 'package.json') {
    const content: unknown = JSON.parse(text);
    return isPlainObject(content) ? content[PACKAGE_KEY] : undefined;
  }
  return isYaml(name) ? parseYaml(text) : JSON5.parse(text);
}

function languageOf(name: string): string {
  if (name === 'package.json') return 'JSON';
  return isYaml(name) ? 'YAML without aliases or repeated keys' : 'JSON, with or without comments';
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/.test(name);
}
