import { MODES, type Mode } from '../../src/filter/mode';
import type { Policy } from '../../src/filter/policy/policy';
import { readMode } from '../../src/filter/read-mode';
import { choice } from './choice';

/**
 * The mode of `--mode`, else the one that a Function would use.
 *
 * @throws {ExpectedError} for an unknown mode.
 */
export function modeOption(
  option: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
  policy: Policy,
): Mode {
  const asked = option === undefined ? undefined : choice('--mode', option, MODES);
  return readMode(asked, environment, policy);
}
