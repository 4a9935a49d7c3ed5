/** For the customer's other Functions: whether PHI may go to a contact. */
import { deployedEligibility } from '../../src/routes/deployed-eligibility';
import { policyAssetOf } from '../../src/routes/platform';

/**
 * Whether PHI may go between two addresses over a channel, as far as area codes and the channel
 * show.
 *
 * Throws an error of `code` `policy_invalid` for a policy, or for rules, that break the schema, and
 * a `TypeError` for a misspelt side or option.
 */
export const checkEligibility = deployedEligibility(() =>
  policyAssetOf(typeof Runtime === 'undefined' ? undefined : Runtime),
);
