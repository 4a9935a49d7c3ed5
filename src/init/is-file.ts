import { statSync } from 'node:fs';

/** Whether a path is a file, and not a folder or nothing. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
