/** What was asked about cannot be checked: no request was made for any of it. */
export class TargetError extends Error {
  override readonly name = 'TargetError';

  /** `url_not_allowed`: none of the account's media. `invalid_request`: names no media. */
  readonly code: 'url_not_allowed' | 'invalid_request';

  /** @param problem Goes into the log, and so holds nothing of the request. */
  constructor(code: TargetError['code'], problem: string) {
    super(problem);
    this.code = code;
  }
}
