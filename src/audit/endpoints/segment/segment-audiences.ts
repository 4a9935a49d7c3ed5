import { boolean } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';
import { segmentSpaces } from './segment-spaces';

/** Audiences, without names and definitions. */
export const segmentAudiences = segmentEndpoint({
  id: 'segment-audiences',
  path: '/spaces/{spaceId}/audiences',
  list: 'audiences',
  query: segmentPage,
  parent: { endpoint: segmentSpaces, parameters: { spaceId: 'id' } },
  mayBeClosed: true,
  fields: {
    id: segmentId,
    spaceId: segmentId,
    enabled: boolean,
  },
});
