import { endpoint } from '../../snapshot/endpoint';
import { boolean } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';
import { segmentSpaces } from './segment-spaces';

/** Audiences, without names and definitions. Alpha: 403 and 404 say nothing. */
export const segmentAudiences = endpoint({
  id: 'segment-audiences',
  host: SEGMENT_HOST,
  path: '/spaces/{spaceId}/audiences',
  list: 'audiences',
  query: segmentPage,
  parent: { endpoint: segmentSpaces, parameters: { spaceId: 'id' } },
  absent: [{ status: 403 }, { status: 404 }],
  fields: {
    id: segmentId,
    spaceId: segmentId,
    enabled: boolean,
  },
});
