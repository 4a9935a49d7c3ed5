import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlainObject } from '../json/plain-object';
import { InitError } from './init-error';

/** Where a Serverless Toolkit project has what it deploys, below its own folder. */
export interface ProjectFolders {
  readonly functions: string;
  readonly assets: string;
}

const CONFIGURATION = '.twilioserverlessrc';
const COMMENTS = /\/\*.*?\*\/|^\s*\/\/[^\n]*$/gms;
const TRAILING_COMMAS = /,(?=\s*[}\]])/g;

/**
 * The folders that the project's `.twilioserverlessrc` names, else the toolkit's own.
 *
 * @throws {InitError} when that file cannot be read.
 */
export function projectFolders(folder: string): ProjectFolders {
  const { functionsFolder, assetsFolder } = configurationIn(folder);
  return {
    functions: typeof functionsFolder === 'string' ? functionsFolder : 'functions',
    assets: typeof assetsFolder === 'string' ? assetsFolder : 'assets',
  };
}

function configurationIn(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, CONFIGURATION);
  if (!existsSync(file)) return {};
  try {
    const text = readFileSync(file, 'utf8').replace(COMMENTS, '').replace(TRAILING_COMMAS, '');
    const configuration: unknown = JSON.parse(text);
    if (isPlainObject(configuration)) return configuration;
  } catch {
    // As for JSON that is not an object.
  }
  throw new InitError(`${CONFIGURATION} cannot be read: it must be JSON, with comments at most`);
}
