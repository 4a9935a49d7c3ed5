import { ExpectedError } from '../../errors/expected-error';

/** The policy breaks a rule. The message names the JSON path, never a value. */
export class PolicyInvalidError extends ExpectedError {
  override readonly name = 'PolicyInvalidError';
  readonly code = 'policy_invalid';

  readonly path: string;
  readonly rule: string;
  /** The allowed keys, when the fault is an unknown key. */
  readonly keys: ReadonlySet<string> | undefined;

  constructor(path: string, rule: string, keys?: ReadonlySet<string>) {
    super(`policy: ${path} ${rule}`);
    this.path = path;
    this.rule = rule;
    this.keys = keys;
  }
}
