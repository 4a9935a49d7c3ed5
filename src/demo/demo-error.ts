import { ExpectedError } from '../errors/expected-error';

/** The demo cannot continue. */
export class DemoError extends ExpectedError {
  override readonly name = 'DemoError';
  readonly code = 'demo_failed';
}
