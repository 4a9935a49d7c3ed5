import { errorCode } from './error-code';
import { ExpectedError } from './expected-error';

/**
 * No room on the disk, none within the user's quota, or none in a file of bounded size (POSIX,
 * `write`).
 */
const CODES: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** There is no room to write a file. Nothing was called wrongly, so `--help` is of no use. */
export class DiskFullError extends ExpectedError {
  override readonly name = 'DiskFullError';
  readonly code = 'disk_full';

  /** @param file What the file is to the command, such as `--ledger`. */
  constructor(file: string) {
    super(`${file}: the disk is full; make room, and run it again`);
  }
}

/** The error of a file that could not be written as a {@link DiskFullError}, where it is one. */
export function diskFullError(file: string, error: unknown): DiskFullError | undefined {
  return CODES.has(errorCode(error)) ? new DiskFullError(file) : undefined;
}
