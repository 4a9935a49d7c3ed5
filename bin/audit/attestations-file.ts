import { existsSync, writeFileSync } from 'node:fs';
import { type Attestations, NO_ATTESTATIONS } from '../../src/audit/attestations/attestation';
import { attestationsTemplate } from '../../src/audit/attestations/attestations-template';
import { parseAttestations } from '../../src/audit/attestations/parse-attestations';
import { checkSshSignature } from '../../src/ssh-signature/check-ssh-signature';
import { UsageError } from '../command/usage-error';
import { readTextFile } from '../files/text-file';

/** The default file, read if it exists. */
export const ATTESTATIONS_FILE = 'hipaa-attestations.yaml';

/** OpenSSH's namespace of signatures of statements: their purpose. */
export const ATTESTATIONS_NAMESPACE = 'hipaa-guard-attestations';

/** The file of statements and its signature, each with a name for messages. */
export function statementsFiles(path = ATTESTATIONS_FILE) {
  return { '--attestations': path, 'the signature of --attestations': signatureOf(path) };
}

/** The path of the signature of a file of statements. */
export function signatureOf(path: string): string {
  return `${path}.sig`;
}

/**
 * The statements of a file, and who signed it. The signature is beside it, as `FILE.sig`.
 *
 * @param allowedSigners The list of signers and their keys.
 * @throws {UsageError} for a file that cannot be used, or was changed after it was signed.
 */
export function readAttestations(
  option: string | undefined,
  allowedSigners: string | undefined,
): Attestations {
  if (option === undefined && !existsSync(ATTESTATIONS_FILE)) return NO_ATTESTATIONS;
  const path = option ?? ATTESTATIONS_FILE;
  const { text, attestations } = readTextFile('--attestations', path, (text) => ({
    text,
    attestations: parseAttestations(text),
  }));
  const hasList = allowedSigners !== undefined;
  if (!existsSync(signatureOf(path))) return { ...attestations, isUnlisted: hasList };
  const signature = readTextFile('--attestations', signatureOf(path), (text) => text);
  const signer = checkSshSignature(Buffer.from(text), signature, {
    namespace: ATTESTATIONS_NAMESPACE,
    allowedSigners,
  });
  if (signer !== null) {
    return { ...attestations, signer, isUnlisted: hasList && signer.principal === null };
  }
  throw new UsageError(
    '--attestations: the file is not what was signed: check what changed, then sign it again (hipaa-guard attest --sign KEY), or remove its .sig',
  );
}

/**
 * Writes an empty form; never overwrites a file.
 *
 * @throws {UsageError}
 */
export function initAttestations([path = ATTESTATIONS_FILE, ...more]: readonly string[]): void {
  if (more.length > 0) throw new UsageError('--init-attestations takes one file name');
  try {
    writeFileSync(path, attestationsTemplate(), { flag: 'wx' });
  } catch {
    throw new UsageError('--init-attestations: the file already exists, or cannot be written');
  }
}
