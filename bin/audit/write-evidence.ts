import { existsSync, rmSync, statSync, writeSync } from 'node:fs';
import type { AuditResult } from '../../src/audit/model/audit-result';
import { EVIDENCE_NAMESPACE } from '../../src/audit/pack/manifest';
import { writePack } from '../../src/audit/pack/write-pack';
import type { Snapshot } from '../../src/audit/snapshot/snapshot';
import { signWithSshKey } from '../../src/ssh-signature/sign-with-ssh-key';
import { UsageError } from '../command/usage-error';
import { writeOwnFile } from '../files/text-file';
import { tell } from '../terminal/output';
import type { AuditValues } from './audit-options';
import { evidenceFiles } from './evidence-files';

/** The name of a file of another kind; a device, such as /dev/stdout, has no extension. */
const OTHER_KIND = /\.(?!zip$)[a-z]\w*$/i;

/**
 * @throws {UsageError} for options that do not go together, and for a pack that would be taken for
 *   something else by its name, before anything is read.
 */
export function checkEvidenceOptions({ evidence, sign }: AuditValues): void {
  if (OTHER_KIND.test(evidence ?? '')) {
    throw new UsageError('--evidence: the pack is a ZIP file; let its name end in .zip');
  }
  if (sign === undefined) return;
  if (evidence === undefined) throw new UsageError('--sign goes with --evidence');
  if (!existsSync(sign)) throw new UsageError('--sign: the key cannot be read');
}

/**
 * Writes the pack that `--evidence` asks for, signed where `--sign` names a key. One that could not
 * be written whole is removed.
 *
 * @throws {ExpectedError} for a file that cannot be written after all, or a key that cannot sign.
 */
export function writeEvidence(result: AuditResult, snapshot: Snapshot, values: AuditValues): void {
  const { evidence: path, sign: key } = values;
  if (path === undefined) return;
  const sign =
    key === undefined
      ? undefined
      : (manifest: Buffer) => signWithSshKey(manifest, key, EVIDENCE_NAMESPACE);
  try {
    writeOwnFile('--evidence', path, (file) => {
      const files = evidenceFiles(result, snapshot, values);
      writePack(files, result, (bytes) => writeSync(file, bytes), sign);
    });
  } catch (error) {
    // A device, such as one that is full, is not the command's own.
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
    throw error;
  }
  tell(`The evidence is packed${sign === undefined ? ', and not signed' : ' and signed'}.\n`);
}
