import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InitError } from './init-error';
import type { ProjectFile } from './project-files';
import { digestOf, type WrittenFiles } from './written-files';

/** What becomes of one file. */
export interface Step {
  readonly path: string;
  /**
   * `differs`: the customer has a file of their own there, or has edited ours, so it stays, and the
   * new one is written beside it. `kept`: it stays, and there is no newer one.
   */
  readonly outcome: 'added' | 'updated' | 'removed' | 'same' | 'differs' | 'kept';
  /** What is written; nothing when it is removed. */
  readonly content: string;
}

/**
 * What to do so that a folder has a version's files, and nothing of the customer's is lost.
 *
 * @param written What an earlier run has written there, if there was one.
 * @throws {InitError} where a file of the customer's, or a link that leads nowhere, stands where a
 *   new version is to be written.
 */
export function planProject(
  folder: string,
  files: readonly ProjectFile[],
  written: WrittenFiles | undefined,
): readonly Step[] {
  const digests = new Map(Object.entries(written?.files ?? {}));
  const steps = files.map(({ path, content, owner }): Step => {
    const there = contentOf(folder, path);
    if (there === undefined) return { path, content, outcome: 'added' };
    if (owner === 'yours') return { path, content, outcome: 'kept' };
    if (digestOf(there) === digestOf(content)) return { path, content, outcome: 'same' };
    const before = digests.get(path);
    // Edited, and nothing new to compare it with.
    if (before === digestOf(content)) return { path, content, outcome: 'kept' };
    if (before === digestOf(there)) return { path, content, outcome: 'updated' };
    requireOurs(folder, besideOf(path), [before, digestOf(content)]);
    return { path, content, outcome: 'differs' };
  });
  const paths = new Set(files.map(({ path }) => path));
  const gone = [...digests].flatMap(([path, digest]): readonly Step[] => {
    const there = paths.has(path) ? undefined : contentOf(folder, path);
    if (there === undefined) return [];
    return [{ path, content: '', outcome: digestOf(there) === digest ? 'removed' : 'kept' }];
  });
  return [...steps, ...gone];
}

/**
 * Where the new version of a file that differs is written: under a name that the toolkit ignores.
 */
export function besideOf(path: string): string {
  return `${path}.new`;
}

/** What stands beside a file is an earlier version's, and unchanged, or nothing. */
function requireOurs(folder: string, path: string, ours: readonly (string | undefined)[]): void {
  const there = contentOf(folder, path);
  if (there === undefined || ours.includes(digestOf(there))) return;
  throw new InitError(`${path} would be overwritten: give it another name, or remove it`);
}

/** @throws {InitError} for a link that leads nowhere: what is written there would lie elsewhere. */
function contentOf(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  throw new InitError(`${path} is a link that leads nowhere: mend it, or remove it`);
}
