/** The request's media cannot be checked; none of it was requested. */
export class TargetError extends Error {
  override readonly name = 'TargetError';

  /** `url_not_allowed`: not the account's media. `invalid_request`: names no media. */
  readonly code: 'url_not_allowed' | 'invalid_request';

  /** @param problem Logged, so it holds nothing of the request. */
  constructor(code: TargetError['code'], problem: string) {
    super(problem);
    this.code = code;
  }
}
