import { isMode, MODES, type Mode } from '../filter/mode';
import type { Policy } from '../filter/policy/policy';
import { SettingError } from '../settings/setting-error';
import type { Settings } from '../settings/settings';

/**
 * The mode that the caller asks for, else `GUARD_MODE`, else the policy's.
 *
 * @throws {SettingError} `policy_invalid`, when `GUARD_MODE` names no mode.
 */
export function readMode(
  asked: Mode | undefined,
  settings: Pick<Settings, 'GUARD_MODE'>,
  policy: Policy,
): Mode {
  const mode = asked ?? settings.GUARD_MODE ?? policy.mode;
  if (!isMode(mode)) {
    throw new SettingError('policy_invalid', 'GUARD_MODE', `must be one of ${MODES.join(', ')}`);
  }
  return mode;
}
