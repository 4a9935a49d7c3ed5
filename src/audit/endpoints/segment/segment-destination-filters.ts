import { endpoint } from '../../snapshot/endpoint';
import { boolean, listOf, objectOf, word } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { segmentDestinations } from './segment-destinations';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** The filters of each enabled destination: what they do, never what they look for. */
export const segmentDestinationFilters = endpoint({
  id: 'segment-destination-filters',
  host: SEGMENT_HOST,
  path: '/destination/{destinationId}/filters',
  list: 'filters',
  query: segmentPage,
  parent: {
    endpoint: segmentDestinations,
    parameters: { destinationId: 'id' },
    where: ({ enabled }) => enabled === true,
  },
  fields: {
    id: segmentId,
    destinationId: segmentId,
    enabled: boolean,
    actions: listOf(objectOf({ type: word })),
  },
});
