import { ExpectedError } from '../errors/expected-error';

/** The workspace cannot be configured as asked. The message says what to do, and holds no value. */
export class ConfigureError extends ExpectedError {
  override readonly name = 'ConfigureError';
  readonly code = 'not_configurable';
}
