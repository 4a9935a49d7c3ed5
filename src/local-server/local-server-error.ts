import { ExpectedError } from '../errors/expected-error';

/** The local server cannot be started. */
export class LocalServerError extends ExpectedError {
  override readonly name = 'LocalServerError';
  readonly code = 'local_server_failed';
}
