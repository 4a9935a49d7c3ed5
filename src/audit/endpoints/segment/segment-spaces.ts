import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Engage and Unify spaces. */
export const segmentSpaces = segmentEndpoint({
  id: 'segment-spaces',
  path: '/spaces',
  list: 'spaces',
  query: segmentPage,
  mayBeClosed: true,
  fields: {
    id: segmentId,
  },
});
