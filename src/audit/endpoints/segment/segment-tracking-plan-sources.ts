import { endpoint } from '../../snapshot/endpoint';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';
import { segmentTrackingPlans } from './segment-tracking-plans';

/** The sources that each live tracking plan watches. */
export const segmentTrackingPlanSources = endpoint({
  id: 'segment-tracking-plan-sources',
  host: SEGMENT_HOST,
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
