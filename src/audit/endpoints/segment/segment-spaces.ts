import { endpoint } from '../../snapshot/endpoint';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Engage and Unify spaces. Alpha: an answer of 404 leaves none. */
export const segmentSpaces = endpoint({
  id: 'segment-spaces',
  host: SEGMENT_HOST,
  path: '/spaces',
  list: 'spaces',
  query: segmentPage,
  absent: [{ status: 404 }],
  fields: {
    id: segmentId,
  },
});
