import { word } from '../../fields/basic-readers';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Suppressions: whether there are any, never of whom. */
export const segmentSuppressions = segmentEndpoint({
  id: 'segment-suppressions',
  path: '/suppressions',
  list: 'suppressed',
  query: segmentPage,
  limit: 1_000,
  fields: {
    subjectType: word,
  },
});
