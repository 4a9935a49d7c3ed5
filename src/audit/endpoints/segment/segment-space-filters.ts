import { boolean } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';
import { segmentSpaces } from './segment-spaces';

/** The filters of each space. */
export const segmentSpaceFilters = segmentEndpoint({
  id: 'segment-space-filters',
  path: '/filters',
  list: 'filters',
  query: (_, { integrationId = '' }) => ({ integrationId, ...segmentPage() }),
  parent: { endpoint: segmentSpaces, parameters: { integrationId: 'id' } },
  mayBeClosed: true,
  fields: {
    id: segmentId,
    integrationId: segmentId,
    enabled: boolean,
  },
});
