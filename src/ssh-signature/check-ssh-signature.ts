import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visible } from '../terminal/visible';
import { sshKeygen } from './ssh-keygen';

/** Whose key made a signature. */
export interface Signer {
  /** The key's fingerprint, such as `SHA256:…`. */
  readonly key: string;
  /** By what name the list of signers has the key; `null` where it has not, or there is no list. */
  readonly principal: string | null;
}

export interface CheckOptions {
  /** What the signature must have been made for. */
  readonly namespace: string;
  /** A file of signers and their keys, in the form of `ssh-keygen`'s ALLOWED SIGNERS. */
  readonly allowedSigners?: string | undefined;
}

/**
 * Who signed the data, or `null` when the signature does not fit them, or was made for something else.
 * Without a list of signers it is known that the holder of the key signed, and not who that is.
 *
 * @throws {SshKeygenError} when there is no ssh-keygen.
 *
 * Source: OpenSSH, PROTOCOL.sshsig and ssh-keygen(1).
 */
export function checkSshSignature(
  data: Buffer,
  signature: string,
  { namespace, allowedSigners }: CheckOptions,
): Signer | null {
  const folder = mkdtempSync(join(tmpdir(), 'hipaa-guard-'));
  try {
    const file = join(folder, 'signature');
    writeFileSync(file, signature, { mode: 0o600 });
    const about = ['-n', namespace, '-s', file];
    const checked = sshKeygen(['check-novalidate', ...about], data);
    const key = / key (SHA256:[A-Za-z0-9+/]{43})/.exec(checked.stdout)?.[1];
    if (!checked.succeeded || key === undefined) return null;
    return { key, principal: principalOf() };

    function principalOf(): string | null {
      if (allowedSigners === undefined) return null;
      const found = sshKeygen(['find-principals', '-s', file, '-f', allowedSigners], '');
      const principal = found.stdout.split('\n')[0]?.trim() ?? '';
      if (!found.succeeded || principal === '') return null;
      // A key may be listed for other namespaces, or have ended.
      const who = ['-f', allowedSigners, '-I', principal];
      return sshKeygen(['verify', ...who, ...about], data).succeeded ? visible(principal) : null;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
