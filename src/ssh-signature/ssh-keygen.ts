import { spawnSync } from 'node:child_process';
import { ExpectedError } from '../errors/expected-error';

/** OpenSSH's `ssh-keygen` is missing, or could not use the key. */
export class SshKeygenError extends ExpectedError {
  override readonly name = 'SshKeygenError';
  readonly code = 'ssh_keygen_failed';
}

export interface KeygenOutcome {
  readonly succeeded: boolean;
  readonly stdout: string;
}

/**
 * Runs OpenSSH's `ssh-keygen -Y`, which finds signers since version 8.2. It asks for a passphrase
 * on the terminal, not on stdin, which carries the data. Its stderr may name files, and is dropped.
 *
 * @throws {SshKeygenError} when it is not installed.
 */
export function sshKeygen(args: readonly string[], data: Buffer | string): KeygenOutcome {
  const { error, status, stdout } = spawnSync('ssh-keygen', ['-Y', ...args], {
    input: data,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1024 * 1024,
  });
  // It may end before reading all data, for example for an invalid signature, which breaks the
  // pipe.
  if (error !== undefined && status === null) {
    throw new SshKeygenError(
      'signatures need ssh-keygen from OpenSSH 8.2 or later, which was not found',
    );
  }
  return { succeeded: status === 0, stdout };
}
