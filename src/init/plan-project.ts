import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InitError } from './init-error';
import type { ProjectFile } from './project-files';
import { digestOf, type WrittenFiles } from './written-files';

/** What becomes of one file. */
export interface Step {
  readonly path: string;
  /**
   * `differs`: the customer has their own file there, or has edited ours, so it stays and the new
   * one is written beside it. `kept`: it stays, and there is no newer one.
   */
  readonly outcome: 'added' | 'updated' | 'removed' | 'same' | 'differs' | 'kept';
  /** The content to write; empty when it is removed. */
  readonly content: string;
}

/**
 * Plans how a folder gets a version's files without loss of the customer's own.
 *
 * @param written What an earlier run has written there, if any.
 * @throws {InitError} where a customer's file or a dangling link is in the way of a new version.
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
    // Edited, but unchanged on our side.
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

/** The path of the new version of a file that differs, with a name that the toolkit ignores. */
export function besideOf(path: string): string {
  return `${path}.new`;
}

/** The path beside a file must be free, or hold an unchanged file of an earlier version. */
function requireOurs(folder: string, path: string, ours: readonly (string | undefined)[]): void {
  const there = contentOf(folder, path);
  if (there === undefined || ours.includes(digestOf(there))) return;
  throw new InitError(`${path} would be overwritten: rename or remove it`);
}

/** @throws {InitError} for a dangling link: writing through it would create a file elsewhere. */
function contentOf(folder: string, path: string): string | undefined {
  const file = join(folder, path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) return undefined;
  throw new InitError(`${path} is a broken link: fix or remove it`);
}
