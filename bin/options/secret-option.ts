import { UsageError } from '../command/usage-error';
import { readTextFile } from '../files/text-file';

/** A secret given by an option: as a value, or in a file. */
export interface SecretOption {
  /** The option's name, such as `--token`; that of the file ends in `-file`. */
  readonly option: string;
  readonly value: string | undefined;
  readonly file: string | undefined;
}

/**
 * The secret, if one is given.
 *
 * @throws {UsageError} when both are given, or the file is unreadable or does not hold exactly one
 *   line.
 */
export function secretOption({ option, value, file }: SecretOption): string | undefined {
  if (file === undefined) return value;
  if (value !== undefined) throw new UsageError(`give only one of ${option} and ${option}-file`);
  return readTextFile(`${option}-file`, file, (text) => {
    const secret = text.trim();
    if (/^\S+$/.test(secret)) return secret;
    throw new UsageError('the file must hold only the secret');
  });
}
