import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDotEnv } from '../../src/settings/parse-dot-env';
import { UsageError } from '../command/usage-error';
import { PROJECT_FOLDER } from './project-folder';

/**
 * The project's `.env` and the environment, which wins.
 *
 * @throws {UsageError} for an `.env` that cannot be read: its mode may be a strict one.
 * @throws {DotEnvError} for one that the toolkit would read differently from how it looks.
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...readDotEnv(), ...process.env };
}

/** Only what is in `.env`. @throws as {@link readEnvironment}. */
export function readDotEnv(): Readonly<Record<string, string | undefined>> {
  const path = join(PROJECT_FOLDER, '.env');
  return existsSync(path) ? parseDotEnv(textOf(path)) : {};
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError('.env exists, but cannot be read');
  }
}
