import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseDotEnv } from '../../src/settings/parse-dot-env';
import { readUtf8File } from '../files/read-utf8-file';
import { PROJECT_FOLDER } from './project-folder';

/**
 * The project's `.env` and the environment, which wins.
 *
 * @throws {UsageError} for an `.env` that cannot be read, or is not UTF-8: its mode may be a strict
 *   one.
 * @throws {DotEnvError} for one that the toolkit would read differently from how it looks.
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...readDotEnv(), ...process.env };
}

/** Only what is in `.env`. @throws as {@link readEnvironment}. */
export function readDotEnv(): Readonly<Record<string, string | undefined>> {
  const path = join(PROJECT_FOLDER, '.env');
  return existsSync(path) ? parseDotEnv(readUtf8File('.env', path)) : {};
}
