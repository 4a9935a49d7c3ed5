import { endpoint } from '../../snapshot/endpoint';
import { word } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Tracking plans, without their names. */
export const segmentTrackingPlans = endpoint({
  id: 'segment-tracking-plans',
  host: SEGMENT_HOST,
  path: '/tracking-plans',
  list: 'trackingPlans',
  query: segmentPage,
  fields: {
    id: segmentId,
    type: word,
  },
});
