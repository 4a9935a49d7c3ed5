import { jsonText } from '../../json/json-text';
import type { AuditResult } from '../model/audit-result';
import { TOOL } from '../snapshot/tool';
import { MANIFEST_FORMAT, MANIFEST_NAME, type Manifest, SIGNATURE_NAME } from './manifest';
import { ZipWriter } from './zip-writer';

/** A file of a pack, piece by piece. */
export interface PackFile {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

/**
 * Writes a pack of evidence: a ZIP archive of the files, and a manifest of their digests. The same
 * files give the same pack, byte for byte.
 *
 * @param sign Signs the manifest, if requested, and with it everything that it lists.
 */
export function writePack(
  files: Iterable<PackFile>,
  { generated_at, accounts }: Pick<AuditResult, 'generated_at' | 'accounts'>,
  write: (bytes: Uint8Array) => void,
  sign?: (manifest: Buffer) => string,
): void {
  const zip = new ZipWriter(write);
  const written = Array.from(files, ({ name, pieces }) => zip.add(name, pieces));
  const manifest: Manifest = {
    format: MANIFEST_FORMAT,
    tool: TOOL,
    generated_at,
    accounts,
    files: written,
  };
  const bytes = Buffer.from(`${jsonText(manifest)}\n`);
  zip.add(MANIFEST_NAME, [bytes]);
  if (sign !== undefined) zip.add(SIGNATURE_NAME, [sign(bytes)]);
  zip.end();
}
