import { unzipSync } from 'fflate';
import { schemaProblem } from '../../json/json-schema';
import { checkSshSignature, type Signer } from '../../ssh-signature/check-ssh-signature';
import { isBareSignature } from '../../ssh-signature/is-bare-signature';
import { sha256 } from '../snapshot/sha256';
import {
  EVIDENCE_NAMESPACE,
  MANIFEST_NAME,
  MANIFEST_SCHEMA,
  type Manifest,
  SIGNATURE_NAME,
} from './manifest';
import { ZipWriter } from './zip-writer';

/** A problem of a pack, by code. */
export type PackProblem =
  | { readonly code: 'not_a_pack' }
  /** Something besides the files themselves was changed: between them, or about them. */
  | { readonly code: 'archive_changed' }
  | { readonly code: 'file_changed' | 'file_missing'; readonly name: string }
  /** The number of files that the manifest does not list; their names are not this project's. */
  | { readonly code: 'files_added'; readonly count: number }
  | { readonly code: 'signature_invalid' };

export interface PackVerdict {
  readonly problems: readonly PackProblem[];
  /** `null` when it is missing or unreadable. */
  readonly manifest: Manifest | null;
  /** The signer; `null` if the pack is unsigned, or the signature is invalid. */
  readonly signer: Signer | null;
}

/**
 * Whether a pack is unchanged, without using a network. A signature reveals every change, but an
 * unsigned pack only accidents: whoever changes it on purpose can write a new manifest.
 *
 * @param allowedSigners The list of signers and their keys.
 * @throws {SshKeygenError} when the pack is signed, and ssh-keygen is missing.
 */
export function verifyPack(pack: Uint8Array, allowedSigners?: string): PackVerdict {
  const files = filesOf(pack);
  const manifest = manifestOf(files.get(MANIFEST_NAME));
  if (manifest === null) return { problems: [{ code: 'not_a_pack' }], manifest, signer: null };

  const problems: PackProblem[] = [];
  for (const { name, bytes, sha256: digest } of manifest.files) {
    const found = files.get(name);
    if (found === undefined) problems.push({ code: 'file_missing', name });
    else if (found.length !== bytes || sha256(found) !== digest) {
      problems.push({ code: 'file_changed', name });
    }
  }
  const listed = [...manifest.files.map(({ name }) => name), MANIFEST_NAME, SIGNATURE_NAME];
  const count = [...files.keys()].filter((name) => !listed.includes(name)).length;
  if (count > 0) problems.push({ code: 'files_added', count });

  const signature = files.get(SIGNATURE_NAME);
  const signer = signature === undefined ? null : signerOf(files, signature, allowedSigners);
  if (signature !== undefined && signer === null) problems.push({ code: 'signature_invalid' });
  if (problems.length === 0 && !isAsWritten(pack, files, listed)) {
    problems.push({ code: 'archive_changed' });
  }
  return { problems, manifest, signer };
}

type Files = ReadonlyMap<string, Uint8Array>;

/** In the archive's order; empty for anything but an archive. */
function filesOf(pack: Uint8Array): Files {
  try {
    return new Map(Object.entries(unzipSync(pack)));
  } catch {
    return new Map();
  }
}

function manifestOf(bytes: Uint8Array | undefined): Manifest | null {
  if (bytes === undefined) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return schemaProblem(MANIFEST_SCHEMA, value) === undefined ? (value as Manifest) : null;
  } catch {
    return null;
  }
}

function signerOf(files: Files, signature: Uint8Array, allowedSigners?: string): Signer | null {
  const manifest = Buffer.from(files.get(MANIFEST_NAME) ?? []);
  const text = Buffer.from(signature).toString();
  if (!isBareSignature(text)) return null;
  return checkSshSignature(manifest, text, {
    namespace: EVIDENCE_NAMESPACE,
    allowedSigners,
  });
}

/**
 * An archive has bytes outside its files. If it differs from a new archive of the same files in the
 * same order, it was changed.
 */
function isAsWritten(pack: Uint8Array, files: Files, order: readonly string[]): boolean {
  let position = 0;
  let isSame = true;
  const zip = new ZipWriter((bytes) => {
    isSame &&= Buffer.compare(bytes, pack.subarray(position, position + bytes.length)) === 0;
    position += bytes.length;
  });
  for (const name of order) {
    const bytes = files.get(name);
    if (bytes !== undefined) zip.add(name, [bytes]);
  }
  zip.end();
  return isSame && position === pack.length;
}
