import { SettingError } from '../settings/setting-error';
import { readSetting } from '../settings/settings';
import { isMode, MODES, type Mode } from './mode';
import type { Policy } from './policy/policy';

/**
 * The caller's mode, else `GUARD_MODE`, else the policy's.
 *
 * @throws {SettingError} `policy_invalid`, when `GUARD_MODE` names no mode.
 */
export function readMode(
  asked: Mode | undefined,
  environment: Readonly<Record<string, unknown>>,
  policy: Policy,
): Mode {
  // Read only if needed: each read of `process.env` is a system call.
  const mode = asked ?? readSetting(environment, 'GUARD_MODE') ?? policy.mode;
  if (!isMode(mode)) {
    throw new SettingError('policy_invalid', 'GUARD_MODE', `must be one of ${MODES.join(', ')}`);
  }
  return mode;
}
