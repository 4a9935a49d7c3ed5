/** For the customer's other Functions: filters an event by the deployed policy. */
import { deployedFilter } from '../../src/routes/deployed-filter';

export const filterEvent = deployedFilter(() =>
  typeof Runtime === 'undefined' ? undefined : Runtime.getAssets()['/policy.json']?.open(),
);
