import { endpoint } from '../../snapshot/endpoint';
import { word } from '../../snapshot/field-reader';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** The kinds of functions, of which the API lists one at a time. */
const RESOURCE_TYPES = ['SOURCE', 'DESTINATION', 'INSERT_SOURCE', 'INSERT_DESTINATION'] as const;

/** Functions of each kind, without their code. */
export const SEGMENT_FUNCTIONS = RESOURCE_TYPES.map((resourceType) =>
  endpoint({
    id: `segment-functions-${resourceType.toLowerCase().replace('_', '-')}`,
    host: SEGMENT_HOST,
    path: '/functions',
    list: 'functions',
    query: () => ({ resourceType, ...segmentPage() }),
    fields: {
      id: segmentId,
      resourceType: word,
    },
  }),
);
