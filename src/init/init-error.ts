import { ExpectedError } from '../errors/expected-error';

/**
 * The folder cannot become a project for the Functions. The message says why, and names the file.
 */
export class InitError extends ExpectedError {
  override readonly name = 'InitError';
  readonly code = 'init_failed';
}
