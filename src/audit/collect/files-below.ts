import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileKind } from './file-kind';

/** Folders of installed, generated, archived or test files. */
const SKIPPED =
  /^(?:node_modules|bower_components|vendor|venv|site-packages|target|obj|dist|build|out|coverage|tests?|spec|e2e|__(?:tests|mocks)__|\.(?!github$).*)$/i;

const MAX_FILES = 20_000;

/** The files of a search. */
export interface FoundFiles {
  readonly paths: readonly string[];
  /** There were more. */
  readonly truncated: boolean;
}

/**
 * The given files, and those below the searched folders. Does not follow links.
 *
 * @throws When a folder cannot be read.
 */
export function filesBelow(folders: readonly string[], given: readonly string[] = []): FoundFiles {
  const paths = [...given];
  const whole = folders.every(collect);
  return { paths, truncated: !whole };

  /** @returns `false` when there are too many. */
  function collect(folder: string): boolean {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !SKIPPED.test(entry.name)) {
        if (!collect(path)) return false;
      } else if (entry.isFile() && fileKind(entry.name) !== null) {
        if (paths.length >= MAX_FILES) return false;
        paths.push(path);
      }
    }
    return true;
  }
}
