import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';
import { segmentTrackingPlans } from './segment-tracking-plans';

/** The sources that each live tracking plan watches. */
export const segmentTrackingPlanSources = segmentEndpoint({
  id: 'segment-tracking-plan-sources',
  path: '/tracking-plans/{trackingPlanId}/sources',
  list: 'sources',
  query: segmentPage,
  parent: {
    endpoint: segmentTrackingPlans,
    parameters: { trackingPlanId: 'id' },
    where: ({ type }) => type === 'LIVE',
  },
  fields: {
    id: segmentId,
  },
});
