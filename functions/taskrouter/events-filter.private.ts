/** For the customer's other Functions: filters an event by the deployed policy. */
import { deployedFilter } from '../../src/routes/deployed-filter';
import { policyAssetOf } from '../../src/routes/platform';

/**
 * Filters an event, in any of its wire forms, by the deployed policy and mode.
 *
 * @throws An error of `code` `invalid_event` for anything that is not a TaskRouter event, of `code`
 *   `policy_invalid` for a policy that breaks its schema, and a `TypeError` for a misspelt option.
 */
export const filterEvent = deployedFilter(() =>
  policyAssetOf(typeof Runtime === 'undefined' ? undefined : Runtime),
);
