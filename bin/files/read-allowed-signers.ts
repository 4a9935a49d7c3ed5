import { UsageError } from '../command/usage-error';
import { readTextFile } from './text-file';

/** A line of ssh-keygen(1)'s ALLOWED SIGNERS: principals, options, the key's type and the key. */
const SIGNER = /^[^#\s].*\s(?:ssh|ecdsa|sk)-[\w@.-]+\s+[A-Za-z0-9+/]{16,}/m;

/**
 * The list of signers in the file of `--allowed-signers`, if given.
 *
 * @throws {UsageError} for a file that cannot be read, or lists no key.
 */
export function readAllowedSigners(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return readTextFile('--allowed-signers', path, (text) => {
    if (SIGNER.test(text)) return text;
    throw new UsageError('the file lists no signer with an SSH key in the format of ssh-keygen(1)');
  });
}
