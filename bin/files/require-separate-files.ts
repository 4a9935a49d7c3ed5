import { fstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../command/usage-error';

/**
 * Files by the option that names them, such as `--out`; an open one, such as stdout, by its
 * descriptor.
 */
type NamedFiles = Readonly<Record<string, string | number | undefined>>;

/**
 * Refuses an output that is also an input or another option's output, by whatever path: it would be
 * overwritten unread.
 *
 * @throws {UsageError} that names the options.
 */
export function requireSeparateFiles(written: NamedFiles, read: NamedFiles = {}): void {
  const options = new Map([[idOfFile(process.stdin.fd), 'stdin']]);
  for (const [option, file] of Object.entries(read)) options.set(idOfFile(file), option);
  for (const [option, file] of Object.entries(written)) {
    const id = idOfFile(file);
    if (id === undefined) continue;
    const other = options.get(id);
    if (other !== undefined) throw new UsageError(`${other} and ${option} name the same file`);
    options.set(id, option);
  }
}

/** The identity of a file, whatever its path; `undefined` for a device or a pipe. */
function idOfFile(file: string | number | undefined): string | undefined {
  if (file === undefined) return undefined;
  if (typeof file === 'number') return idOf(fstatSync(file));
  const there = statSync(file, { throwIfNoEntry: false });
  if (there !== undefined) return idOf(there);
  const folder = dirname(resolve(file));
  const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined;
  return join(isThere ? realpathSync(folder) : folder, basename(file));
}

function idOf(there: Stats): string | undefined {
  return there.isFile() ? `${there.dev}:${there.ino}` : undefined;
}
