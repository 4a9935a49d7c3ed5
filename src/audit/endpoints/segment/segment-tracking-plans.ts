import { upperCaseWord } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Tracking plans, without their names. */
export const segmentTrackingPlans = segmentEndpoint({
  id: 'segment-tracking-plans',
  path: '/tracking-plans',
  list: 'trackingPlans',
  query: segmentPage,
  fields: {
    id: segmentId,
    type: upperCaseWord,
  },
  says: ({ type }) => type !== null,
});
