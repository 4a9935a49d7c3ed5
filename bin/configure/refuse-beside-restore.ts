import { UsageError } from '../command/usage-error';
import type { ConfigureValues } from './run';

/**
 * Refuses options beside `--restore`, whose file itself says where it belongs.
 *
 * @param names Options that could contradict the file.
 * @throws {UsageError} when one of them is given.
 */
export function refuseBesideRestore(
  values: ConfigureValues,
  names: readonly (keyof ConfigureValues)[],
): void {
  if (names.every((name) => values[name] === undefined)) return;
  const options = names.map((name) => `--${name}`);
  throw new UsageError(
    `--restore cannot be combined with ${options.slice(0, -1).join(', ')} or ${options.at(-1)}`,
  );
}
