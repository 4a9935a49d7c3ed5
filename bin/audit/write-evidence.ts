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

/** A file name with another extension; a device, such as /dev/stdout, has none. */
const OTHER_KIND = /\.(?!zip$)[a-z]\w*$/i;

/**
 * @throws {UsageError} before anything is read, for options that do not go together, and for a pack
 *   whose name suggests another type of file.
 */
export function checkEvidenceOptions({ evidence, sign }: AuditValues): void {
  if (OTHER_KIND.test(evidence ?? '')) {
    throw new UsageError('--evidence: the pack is a ZIP file; its name must end in .zip');
  }
  if (sign === undefined) return;
  if (evidence === undefined) throw new UsageError('--sign needs --evidence');
  if (!existsSync(sign)) throw new UsageError('--sign: the key cannot be read');
}

/**
 * Writes the pack for `--evidence`, signed if `--sign` names a key. Removes an incomplete one.
 *
 * @throws {ExpectedError} for a file that cannot be written, or a key that cannot sign.
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
    // A device is not the command's to remove.
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
    throw error;
  }
  tell(`The evidence is packed${sign === undefined ? ', but not signed' : ' and signed'}.\n`);
}
