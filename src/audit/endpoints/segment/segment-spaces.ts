import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Engage and Unify spaces. Alpha: an answer of 404 leaves none. */
export const segmentSpaces = segmentEndpoint({
  id: 'segment-spaces',
  path: '/spaces',
  list: 'spaces',
  query: segmentPage,
  absent: [{ status: 404 }],
  fields: {
    id: segmentId,
  },
});
