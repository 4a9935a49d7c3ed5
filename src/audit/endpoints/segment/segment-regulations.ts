import { upperCaseWord, word } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Deletion and suppression requests of the last 90 days, without their subjects. */
export const segmentRegulations = segmentEndpoint({
  id: 'segment-regulations',
  path: '/regulations',
  list: 'regulations',
  query: segmentPage,
  fields: {
    id: segmentId,
    regulationType: word,
    status: upperCaseWord,
  },
});
