import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isPlainObject } from '../json/plain-object';
import { InitError } from './init-error';
import type { ProjectFile } from './project-files';

/**
 * The file in which a project remembers what was written into it: it is what `--update` goes by.
 */
export const RECORD = '.hipaa-guard.json';

/** What an earlier run has written. */
export interface WrittenFiles {
  readonly version: string;
  /** The digest of each file that is ours, by its path. */
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
    // As for a record of another form.
  }
  throw new InitError(`${RECORD} cannot be read: bring it back from your version control`);
}

/** The record of what a version writes. */
export function writtenFilesOf(version: string, files: readonly ProjectFile[]): WrittenFiles {
  const ours = files.filter(({ owner }) => owner === 'ours');
  return {
    version,
    files: Object.fromEntries(ours.map(({ path, content }) => [path, digestOf(content)])),
  };
}

/** The same for any line ends: version control may change them. */
export function digestOf(content: string): string {
  return createHash('sha256').update(content.replaceAll('\r\n', '\n')).digest('hex');
}

/** Paths below the folder: what the record names may be removed. */
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
