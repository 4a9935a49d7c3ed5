/**
 * `locked`: another process holds the log, or one died while it held it. `unwritable`: the file cannot
 * be opened or written.
 */
export type AccessLogFailure = 'locked' | 'unwritable';

/** The access was not logged, so it must not be made. */
export class AccessLogError extends Error {
  override readonly name = 'AccessLogError';
  readonly failure: AccessLogFailure;

  constructor(failure: AccessLogFailure) {
    super(failure);
    this.failure = failure;
  }
}
