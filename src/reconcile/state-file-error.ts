import { ExpectedError } from '../errors/expected-error';

/** The checkpoint or the ledger cannot be used. The message says which, and why. */
export class StateFileError extends ExpectedError {
  override readonly name = 'StateFileError';
  readonly code = 'state_file_unusable';
}
