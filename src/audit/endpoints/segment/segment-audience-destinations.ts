import { endpoint } from '../../snapshot/endpoint';
import { boolean } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { segmentAudiences } from './segment-audiences';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Where the enabled audiences go. Alpha: 403 and 404 say nothing. */
export const segmentAudienceDestinations = endpoint({
  id: 'segment-audience-destinations',
  host: SEGMENT_HOST,
  path: '/spaces/{spaceId}/audiences/{audienceId}/destination-connections',
  list: 'connections',
  query: segmentPage,
  parent: {
    endpoint: segmentAudiences,
    parameters: { spaceId: 'spaceId', audienceId: 'id' },
    where: ({ enabled }) => enabled === true,
  },
  absent: [{ status: 403 }, { status: 404 }],
  fields: {
    destinationId: segmentId,
    enabled: boolean,
  },
});
