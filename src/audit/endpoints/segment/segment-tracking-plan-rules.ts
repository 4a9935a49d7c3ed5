import { word } from '../../fields/basic-readers';
import { fieldTypes } from '../../fields/field-types';
import { segmentEndpoint, segmentPage } from './segment-endpoint';
import { segmentTrackingPlans } from './segment-tracking-plans';

/** The rules of each live tracking plan: their kind, never their content. */
export const segmentTrackingPlanRules = segmentEndpoint({
  id: 'segment-tracking-plan-rules',
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
