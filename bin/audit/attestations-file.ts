import { existsSync, writeFileSync } from 'node:fs';
import { type Attestations, NO_ATTESTATIONS } from '../../src/audit/attestations/attestation';
import { attestationsTemplate } from '../../src/audit/attestations/attestations-template';
import { parseAttestations } from '../../src/audit/attestations/parse-attestations';
import { readTextFile } from '../text-file';
import { UsageError } from '../usage-error';

/** Read where it exists, and none is named. */
export const ATTESTATIONS_FILE = 'hipaa-attestations.yaml';

/** @throws {UsageError} for a file that cannot be read or used. */
export function readAttestations(option: string | undefined): Attestations {
  if (option === undefined && !existsSync(ATTESTATIONS_FILE)) return NO_ATTESTATIONS;
  return readTextFile('--attestations', option ?? ATTESTATIONS_FILE, parseAttestations);
}

/**
 * Writes a blank file, and nothing over an earlier one.
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
