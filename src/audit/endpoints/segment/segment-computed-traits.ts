import { boolean } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';
import { segmentSpaces } from './segment-spaces';

/** Computed traits, without names, keys and definitions. */
export const segmentComputedTraits = segmentEndpoint({
  id: 'segment-computed-traits',
  path: '/spaces/{spaceId}/computed-traits',
  list: 'computedTraits',
  query: segmentPage,
  parent: { endpoint: segmentSpaces, parameters: { spaceId: 'id' } },
  mayBeClosed: true,
  fields: {
    id: segmentId,
    spaceId: segmentId,
    enabled: boolean,
  },
});
