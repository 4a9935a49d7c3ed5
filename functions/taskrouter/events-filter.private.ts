/** For the customer's other Functions: filters an event by the deployed policy. */
import { deployedFilter } from '../../src/routes/deployed-filter';
import { policyAsset } from '../../src/routes/platform';

export const filterEvent = deployedFilter(() =>
  policyAsset(typeof Runtime === 'undefined' ? undefined : Runtime),
);
