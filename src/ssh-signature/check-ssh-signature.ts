import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visible } from '../terminal/visible';
import { sshKeygen } from './ssh-keygen';

/** Whose key made a signature. */
export interface Signer {
  /** The key's fingerprint, such as `SHA256:…`. */
  readonly key: string;
  /** The key's name in the list of signers; `null` when it is not listed, or there is no list. */
  readonly principal: string | null;
}

export interface SshSignatureOptions {
  /** What the signature must have been made for. */
  readonly namespace: string;
  /** A list of signers and their keys, in the form of `ssh-keygen`'s ALLOWED SIGNERS. */
  readonly allowedSigners?: string | undefined;
}

/**
 * Who signed the data, or `null` when the signature does not match, or was made for another
 * purpose. Without a list of signers it only proves that the holder of the key signed, not who that
 * is.
 *
 * Source: OpenSSH, PROTOCOL.sshsig and ssh-keygen(1).
 *
 * @throws {SshKeygenError} when there is no ssh-keygen.
 */
export function checkSshSignature(
  data: Buffer,
  signature: string,
  { namespace, allowedSigners }: SshSignatureOptions,
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
      // A key may be listed several times: for other namespaces, or for a period that has ended.
      for (const line of linesAbout(signature, allowedSigners)) {
        const list = join(folder, 'signers');
        writeFileSync(list, `${line}\n`, { mode: 0o600 });
        const { stdout } = sshKeygen(['find-principals', '-s', file, '-f', list], '');
        const principal = stdout.split('\n')[0]?.trim() ?? '';
        const who = ['-f', list, '-I', principal];
        if (principal !== '' && sshKeygen(['verify', ...who, ...about], data).succeeded) {
          return visible(principal);
        }
      }
      return null;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The lines of a list with the signature's key, or with an authority that may have certified it.
 */
function linesAbout(signature: string, allowedSigners = ''): readonly string[] {
  const signed = Buffer.from(signature.replaceAll(/-----[^-]*-----/g, ''), 'base64');
  // PROTOCOL.sshsig: six bytes of magic, a version, and the key behind its length.
  const key = signed.subarray(14, 14 + signed.readUInt32BE(10)).toString('base64');
  return allowedSigners
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('#'))
    .filter((line) => line.includes(key) || line.includes('cert-authority'));
}
