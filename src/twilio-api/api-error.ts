/** Why a call to Twilio's API failed. */
export const API_FAILURES = [
  /** 401: the credentials are wrong, or do not open this resource. */
  'unauthorized',
  /** 403: the credentials lack a permission, or the account lacks the product. */
  'forbidden',
  /** 404: no such resource, or the product was never used. */
  'not_found',
  /** 429, up to the last attempt. */
  'rate_limited',
  /** 5xx, up to the last attempt. */
  'server_error',
  /** Any other status than 2xx. */
  'unexpected_status',
  /** No connection, or a broken one, up to the last attempt. */
  'connection_failed',
  /** No answer within the time limit, up to the last attempt. */
  'timeout',
  /** The answer does not match Twilio's API description. */
  'invalid_answer',
  /** The run was ended by its caller. */
  'aborted',
] as const;

export type ApiFailure = (typeof API_FAILURES)[number];

/**
 * A call to Twilio's API failed. Holds only codes, nothing of the URL, the request or the answer.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  readonly failure: ApiFailure;
  /** The HTTP status, if there was one. */
  readonly status: number | undefined;
  /** Twilio's own error code, such as 20003 (Twilio docs, "Error and Warning Dictionary"). */
  readonly code: number | undefined;

  constructor(failure: ApiFailure, status?: number, code?: number) {
    super([failure, status, code].filter((part) => part !== undefined).join(' '));
    this.failure = failure;
    this.status = status;
    this.code = code;
  }
}
