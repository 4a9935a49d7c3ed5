import { endpoint } from '../../snapshot/endpoint';
import { boolean } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';
import { segmentSpaces } from './segment-spaces';

/** Computed traits, without names, keys and definitions. */
export const segmentComputedTraits = endpoint({
  id: 'segment-computed-traits',
  host: SEGMENT_HOST,
  path: '/spaces/{spaceId}/computed-traits',
  list: 'computedTraits',
  query: segmentPage,
  parent: { endpoint: segmentSpaces, parameters: { spaceId: 'id' } },
  absent: [{ status: 403 }, { status: 404 }],
  fields: {
    id: segmentId,
    spaceId: segmentId,
    enabled: boolean,
  },
});
