import { endpoint } from '../../snapshot/endpoint';
import { word } from '../../snapshot/field-reader';
import { fieldTypes } from '../../snapshot/field-types';
import { SEGMENT_HOST, segmentPage } from './segment-page';
import { segmentTrackingPlans } from './segment-tracking-plans';

/** The rules of each live tracking plan: of which kind, never of what. */
export const segmentTrackingPlanRules = endpoint({
  id: 'segment-tracking-plan-rules',
  host: SEGMENT_HOST,
  path: '/tracking-plans/{trackingPlanId}/rules',
  list: 'rules',
  query: segmentPage,
  parent: {
    endpoint: segmentTrackingPlans,
    parameters: { trackingPlanId: 'id' },
    where: ({ type }) => type === 'LIVE',
  },
  fields: {
    type: word,
    jsonSchema: fieldTypes,
  },
});
