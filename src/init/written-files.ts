import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isPlainObject } from '../json/plain-object';
import { InitError } from './init-error';
import type { ProjectFile } from './project-files';

/** The file that records what was written into a project, for `--update`. */
export const RECORD = '.hipaa-guard.json';

/** The files that an earlier run has written. */
export interface WrittenFiles {
  readonly version: string;
  /** The digest of each of our files, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * What an earlier run has written into a folder, or `undefined` when there was none.
 *
 * @throws {InitError} when its record cannot be read.
 */
export function readWrittenFiles(folder: string): WrittenFiles | undefined {
  const file = join(folder, RECORD);
  if (!existsSync(file)) return undefined;
  try {
    const record: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isPlainObject(record)) {
      const { version, files } = record;
      if (typeof version === 'string' && isDigestByPath(files)) return { version, files };
    }
  } catch {
    // Handled like a record of another form.
  }
  throw new InitError(`${RECORD} cannot be read: restore it from version control`);
}

/** The record of what a version writes. */
export function writtenFilesOf(version: string, files: readonly ProjectFile[]): WrittenFiles {
  const ours = files.filter(({ owner }) => owner === 'ours');
  return {
    version,
    files: Object.fromEntries(ours.map(({ path, content }) => [path, digestOf(content)])),
  };
}

/** The same for all line endings, since version control may change them. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content.replaceAll('\r\n', '\n')).digest('hex');
}

/** Only paths below the folder, because files that the record names may be removed. */
function isDigestByPath(value: unknown): value is Readonly<Record<string, string>> {
  return (
    isPlainObject(value) &&
    Object.values(value).every((each) => typeof each === 'string') &&
    Object.keys(value).every(isBelow)
  );
}

function isBelow(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes('..');
}
