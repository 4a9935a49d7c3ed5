import { ExpectedError } from '../errors/expected-error';

/**
 * A text is not the URL of a Function for Twilio to call. The message says why, without the URL.
 */
export class FunctionUrlError extends ExpectedError {
  override readonly name = 'FunctionUrlError';
  readonly code = 'function_url_invalid';
}
