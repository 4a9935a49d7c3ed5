import { ExpectedError } from '../../errors/expected-error';

/** The policy breaks a rule. The message names the place by JSON path, and never a value. */
export class PolicyInvalidError extends ExpectedError {
  override readonly name = 'PolicyInvalidError';
  readonly code = 'policy_invalid';

  constructor(path: string, rule: string) {
    super(`policy: ${path} ${rule}`);
  }
}
