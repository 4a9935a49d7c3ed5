import { errorCode } from './error-code';
import { ExpectedError } from './expected-error';

/** No space on the disk, over the user's quota, or a file at its maximum size (POSIX, `write`). */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** A file cannot be written for lack of space. Not a usage error, so `--help` is no use. */
export class DiskFullError extends ExpectedError {
  override readonly name = 'DiskFullError';
  readonly code = 'disk_full';

  /** @param file The file's role in the command, such as `--ledger`. */
  constructor(file: string) {
    super(`${file}: the disk is full; make room, and run it again`);
  }
}

/** The {@link DiskFullError} for a failed write, when that is the cause. */
export function diskFullError(file: string, error: unknown): DiskFullError | undefined {
  return CODES.has(errorCode(error)) ? new DiskFullError(file) : undefined;
}
