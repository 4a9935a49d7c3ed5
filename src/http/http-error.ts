import type { JsonObject } from '../json/json-value';

/** Ends a request with a code. Neither the answer nor the log entry holds values of the request. */
export class HttpError extends Error {
  override readonly name = 'HttpError';

  readonly status: 400 | 403 | 500 | 503;
  readonly code: string;
  /** What the log says in addition to the code. */
  readonly details: JsonObject;

  constructor(status: HttpError['status'], code: string, details: JsonObject = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}
