import { ExpectedError } from '../../src/errors/expected-error';

/** The command was called incorrectly; the message says how. */
export class UsageError extends ExpectedError {
  override readonly name = 'UsageError';
  readonly code = 'wrong_usage';
}
