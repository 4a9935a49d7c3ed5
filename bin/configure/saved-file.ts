import { readSavedFile } from '../account/read-saved-file';
import { UsageError } from '../command/usage-error';
import type { Run } from './run';

/**
 * What is in the file of `--restore`, which says by itself where it belongs.
 *
 * @param others Options that would say something else of it.
 * @throws {SavedSettingsError | UsageError}
 */
export function savedFile<Saved extends { readonly accountSid: string }>(
  { credentials, values }: Run,
  others: readonly ('url' | 'environment' | 'production' | 'kinesis')[],
  parse: (text: string) => Saved,
): Saved {
  if (others.some((name) => values[name] !== undefined)) {
    const names = others.map((name) => `--${name}`);
    throw new UsageError(
      `--restore goes without ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
    );
  }
  return readSavedFile(values.restore ?? '', credentials, parse);
}
