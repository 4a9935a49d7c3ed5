import {
  existsSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import type { Draft } from '../../src/audit/attest/draft';
import { editStatements } from '../../src/audit/attest/edit-statements';
import { type Attestations, NO_ATTESTATIONS } from '../../src/audit/attestations/attestation';
import { signWithSshKey } from '../../src/ssh-signature/sign-with-ssh-key';
import {
  ATTESTATIONS_FILE,
  ATTESTATIONS_NAMESPACE,
  readAttestations,
  signatureOf,
} from '../audit/attestations-file';
import { UsageError } from '../command/usage-error';
import { writeTextFile, writing } from '../files/text-file';
import { tell } from '../terminal/output';

/** The file of statements, which need not exist yet. */
export class StatementsFile {
  readonly #path: string;
  readonly #allowedSigners: string | undefined;

  /** @throws {UsageError} for a file that cannot be used, or was changed after it was signed. */
  constructor(path: string | undefined, allowedSigners: string | undefined) {
    this.#path = path ?? ATTESTATIONS_FILE;
    this.#allowedSigners = allowedSigners;
    this.read();
  }

  /** @throws {UsageError} */
  read(): Attestations {
    return existsSync(this.#path)
      ? readAttestations(this.#path, this.#allowedSigners)
      : NO_ATTESTATIONS;
  }

  /**
   * Writes the statements, all or none. Removes the signature of the earlier content.
   *
   * @throws {UsageError | DiskFullError}
   */
  add(drafts: readonly Draft[]): void {
    const isThere = existsSync(this.#path);
    // Keeps a symbolic link.
    const path = isThere ? realpathSync(this.#path) : this.#path;
    const text = editStatements(isThere ? readFileSync(path, 'utf8') : null, drafts);
    const temporary = `${path}.tmp`;
    try {
      writing('--attestations', () => {
        writeFileSync(temporary, text, { mode: isThere ? statSync(path).mode : 0o644 });
        renameSync(temporary, path);
      });
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    if (!existsSync(this.#signature)) return;
    rmSync(this.#signature);
    tell(
      'The file’s signature no longer matches, and was removed: sign it again with --sign KEY.\n',
    );
  }

  /**
   * Writes the signature beside the file.
   *
   * @throws {ExpectedError}
   */
  sign(key: string): void {
    if (!existsSync(this.#path)) throw new UsageError('--sign: there is no file of statements yet');
    const signature = signWithSshKey(readFileSync(this.#path), key, ATTESTATIONS_NAMESPACE);
    writeTextFile('--sign', this.#signature, signature);
    tell('The file of statements is signed; the signature is beside it, in a .sig file.\n');
  }

  get #signature(): string {
    return signatureOf(this.#path);
  }
}
