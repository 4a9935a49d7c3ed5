import { isMode, MODES, type Mode } from '../src/filter/mode';
import type { Policy } from '../src/filter/policy/policy';
import { readSettings } from '../src/settings/settings';
import { type OptionValues, UsageError } from './command';

/**
 * The mode that `--mode` asks for, else `GUARD_MODE`, else the policy.
 *
 * @throws {UsageError} when there is no such mode.
 */
export function readMode(
  option: OptionValues[string],
  environment: Readonly<Record<string, string | undefined>>,
  policy: Policy,
): Mode {
  const mode = option ?? readSettings(environment).GUARD_MODE ?? policy.mode;
  if (!isMode(mode)) {
    const source = option === undefined ? 'GUARD_MODE' : '--mode';
    throw new UsageError(`${source} must be one of ${MODES.join(', ')}`);
  }
  return mode;
}
