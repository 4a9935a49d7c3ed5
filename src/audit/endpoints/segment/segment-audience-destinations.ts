import { boolean } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentAudiences } from './segment-audiences';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** The destinations of enabled audiences. */
export const segmentAudienceDestinations = segmentEndpoint({
  id: 'segment-audience-destinations',
  path: '/spaces/{spaceId}/audiences/{audienceId}/destination-connections',
  list: 'connections',
  query: segmentPage,
  parent: {
    endpoint: segmentAudiences,
    parameters: { spaceId: 'spaceId', audienceId: 'id' },
    where: ({ enabled }) => enabled === true,
  },
  mayBeClosed: true,
  fields: {
    destinationId: segmentId,
    enabled: boolean,
  },
});
