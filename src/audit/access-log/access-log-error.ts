import { ExpectedError } from '../../errors/expected-error';

/**
 * `locked`: another process holds the log, or one died while it held it. `unwritable`: the file
 * cannot be opened or written.
 */
export type AccessLogFailure = 'locked' | 'unwritable';

const PROBLEMS: Readonly<Record<AccessLogFailure, string>> = {
  locked: 'another process holds the log; if none is running, remove FILE.lock and try again',
  unwritable: 'the file cannot be written',
};

/** The access could not be logged, so it must not be made. */
export class AccessLogError extends ExpectedError {
  override readonly name = 'AccessLogError';
  readonly code: `access_log_${AccessLogFailure}`;

  constructor(failure: AccessLogFailure) {
    super(`--access-log: ${PROBLEMS[failure]}`);
    this.code = `access_log_${failure}`;
  }
}
