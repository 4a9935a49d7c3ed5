import { boolean, listOf, objectOf, upperCaseWord } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentDestinations } from './segment-destinations';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** The filters of each enabled destination: what they do, never what they look for. */
export const segmentDestinationFilters = segmentEndpoint({
  id: 'segment-destination-filters',
  path: '/destination/{destinationId}/filters',
  list: 'filters',
  query: segmentPage,
  parent: {
    endpoint: segmentDestinations,
    parameters: { destinationId: 'id' },
    where: ({ enabled }) => enabled !== false,
  },
  fields: {
    id: segmentId,
    destinationId: segmentId,
    enabled: boolean,
    actions: listOf(objectOf({ type: upperCaseWord })),
  },
});
