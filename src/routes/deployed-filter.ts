import { type FilterResult, filterEvent } from '../filter/filter-event';
import { isMode, type Mode } from '../filter/mode';
import { policyOf } from '../filter/policy/parse-policy';
import type { PolicySource } from '../filter/policy/policy';
import { PolicyInvalidError } from '../filter/policy/policy-invalid-error';
import { readMode } from '../filter/read-mode';
import { CHECKED_WHERE_READ, checkOptions, type OptionChecks } from '../settings/check-options';
import { deployedDefaults } from './deployed-defaults';
import type { Platform } from './platform';

export interface DeployedFilterOptions {
  /** @default what `policy` says, else `GUARD_MODE`, else what the deployed policy says */
  readonly mode?: Mode;
  /** @default the deployed policy, `assets/policy.private.json` */
  readonly policy?: PolicySource;
}

const CHECKS: OptionChecks<DeployedFilterOptions> = {
  mode: CHECKED_WHERE_READ,
  policy: CHECKED_WHERE_READ,
};
const NO_OPTIONS: DeployedFilterOptions = {};

/**
 * `filterEvent` for the customer's other Functions, with the deployment's policy and mode.
 *
 * @returns A function that throws an `InvalidEventError` (`code: 'invalid_event'`) for anything but
 *   a TaskRouter event, an error of code `policy_invalid` for a policy that breaks its schema, and
 *   a `TypeError` that names a misspelt option.
 */
export function deployedFilter(policyAsset: Platform['policyAsset']) {
  const defaults = deployedDefaults(policyAsset);
  return (event: unknown, options: DeployedFilterOptions = NO_OPTIONS): FilterResult => {
    if (options !== NO_OPTIONS) checkOptions(options, CHECKS);
    const deployed = defaults();
    const policy = options.policy === undefined ? deployed.policy() : policyOf(options.policy);
    const asked = options.mode ?? options.policy?.mode;
    if (asked !== undefined && !isMode(asked)) {
      throw new PolicyInvalidError('options.mode', 'must be keys, guarded or strict');
    }
    return filterEvent(event, { policy, mode: readMode(asked, deployed.settings(), policy) });
  };
}
