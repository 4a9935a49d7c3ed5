import { endpoint } from '../../snapshot/endpoint';
import { boolean } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';
import { segmentSpaces } from './segment-spaces';

/** The filters of each space. */
export const segmentSpaceFilters = endpoint({
  id: 'segment-space-filters',
  host: SEGMENT_HOST,
  path: '/filters',
  list: 'filters',
  query: (_, { integrationId = '' }) => ({ integrationId, ...segmentPage() }),
  parent: { endpoint: segmentSpaces, parameters: { integrationId: 'id' } },
  absent: [{ status: 403 }, { status: 404 }],
  fields: {
    id: segmentId,
    integrationId: segmentId,
    enabled: boolean,
  },
});
