import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';

const isInstalled = spawnSync('ssh-keygen', ['-?']).error === undefined;

/** Tests that need OpenSSH. Without it they are shown as skipped, and fail in the pipeline. */
export const describeWithSsh =
  isInstalled || process.env['CI'] !== undefined ? describe : describe.skip;

/**
 * A new SSH key without a passphrase: the file of its private half, and the text of its public one.
 */
export function sshKey(folder: string, name = 'key'): { file: string; publicKey: string } {
  const file = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file]);
  return { file, publicKey: readFileSync(`${file}.pub`, 'utf8').trim() };
}
