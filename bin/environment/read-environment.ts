import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDotEnv } from '../../src/settings/parse-dot-env';
import { readUtf8File } from '../files/read-utf8-file';
import { PROJECT_FOLDER } from './project-folder';

/**
 * The project's `.env`, overridden by the environment.
 *
 * @throws {UsageError} for an `.env` that cannot be read, perhaps because of its mode, or is not
 *   UTF-8.
 * @throws {DotEnvError} for one that the toolkit would read differently from what it seems.
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...readDotEnv(), ...process.env };
}

/** Only the settings in `.env`. @throws as {@link readEnvironment}. */
export function readDotEnv(): Readonly<Record<string, string | undefined>> {
  const path = join(PROJECT_FOLDER, '.env');
  return existsSync(path) ? parseDotEnv(readUtf8File('.env', path)) : {};
}
