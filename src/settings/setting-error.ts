import { ExpectedError } from '../errors/expected-error';

/** The codes that report a misconfigured deployment to its caller. */
export type SettingErrorCode = 'auth_token_missing' | 'sink_not_configured' | 'policy_invalid';

/** A setting is missing or wrong. The message says which and why, never its value. */
export class SettingError extends ExpectedError {
  override readonly name = 'SettingError';

  readonly code: SettingErrorCode;
  /** The setting's name, or the policy's file name. */
  readonly setting: string;
  /** What is wrong with it. */
  readonly problem: string;

  constructor(code: SettingErrorCode, setting: string, problem: string) {
    super(`${setting} ${problem}`);
    this.code = code;
    this.setting = setting;
    this.problem = problem;
  }
}
