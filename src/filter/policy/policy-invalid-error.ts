import { ExpectedError } from '../../errors/expected-error';

/** The policy breaks a rule. The message names the place by JSON path, and never a value. */
export class PolicyInvalidError extends ExpectedError {
  override readonly name = 'PolicyInvalidError';
  readonly code = 'policy_invalid';

  readonly path: string;
  readonly rule: string;
  /** The keys that there may be, where another one is the fault. */
  readonly keys: ReadonlySet<string> | undefined;

  constructor(path: string, rule: string, keys?: ReadonlySet<string>) {
    super(`policy: ${path} ${rule}`);
    this.path = path;
    this.rule = rule;
    this.keys = keys;
  }
}
