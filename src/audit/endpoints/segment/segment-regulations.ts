import { endpoint } from '../../snapshot/endpoint';
import { word } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Requests to delete or suppress of the last 90 days, without their subjects. */
export const segmentRegulations = endpoint({
  id: 'segment-regulations',
  host: SEGMENT_HOST,
  path: '/regulations',
  list: 'regulations',
  query: segmentPage,
  fields: {
    id: segmentId,
    regulationType: word,
    status: word,
  },
});
