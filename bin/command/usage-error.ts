import { ExpectedError } from '../../src/errors/expected-error';

/** The command was called wrongly; the message says what is wrong. */
export class UsageError extends ExpectedError {
  override readonly name = 'UsageError';
  readonly code = 'wrong_usage';
}
