import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { withoutByteOrderMark } from '../src/json/without-byte-order-mark';
import { PROJECT_FOLDER } from './project-folder';
import { UsageError } from './usage-error';

/**
 * The project's `.env` and the environment, which wins.
 *
 * @throws {UsageError} for an `.env` that is there and cannot be read: its mode may be a strict one.
 */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  return { ...readDotEnv(), ...process.env };
}

function readDotEnv(): Readonly<Record<string, string | undefined>> {
  const path = join(PROJECT_FOLDER, '.env');
  if (!existsSync(path)) return {};
  try {
    return parseEnv(withoutByteOrderMark(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError('.env exists, but cannot be read');
  }
}
