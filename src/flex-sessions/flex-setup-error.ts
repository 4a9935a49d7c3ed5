import { ExpectedError } from '../errors/expected-error';

/**
 * The account's Flex lacks something that sessions need. The message says what, and holds no value.
 */
export class FlexSetupError extends ExpectedError {
  override readonly name = 'FlexSetupError';
  readonly code = 'flex_not_set_up';
}
