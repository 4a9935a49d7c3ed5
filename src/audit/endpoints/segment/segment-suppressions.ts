import { endpoint } from '../../snapshot/endpoint';
import { word } from '../../snapshot/field-reader';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Suppressions: that there are some, never of whom. */
export const segmentSuppressions = endpoint({
  id: 'segment-suppressions',
  host: SEGMENT_HOST,
  path: '/suppressions',
  list: 'suppressed',
  query: segmentPage,
  limit: 1_000,
  fields: {
    subjectType: word,
  },
});
