import { UsageError } from '../command/usage-error';

/**
 * The file argument of a command whose only action is `verify FILE`.
 *
 * @param usage The usage, such as `access-log verify FILE`.
 * @throws {UsageError} that shows it.
 */
export function fileToVerify([action, file, ...others]: readonly string[], usage: string): string {
  if (action !== 'verify') throw new UsageError(`the only action is verify: ${usage}`);
  if (file === undefined || others.length > 0) throw new UsageError(`give one file: ${usage}`);
  return file;
}
