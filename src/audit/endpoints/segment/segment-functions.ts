import { word } from '../../fields/basic-readers';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** The kinds of functions, which the API lists one at a time. */
const RESOURCE_TYPES = ['SOURCE', 'DESTINATION', 'INSERT_SOURCE', 'INSERT_DESTINATION'] as const;

/** Functions of each kind, without their code. */
export const SEGMENT_FUNCTIONS = RESOURCE_TYPES.map((resourceType) =>
  segmentEndpoint({
    id: `segment-functions-${resourceType.toLowerCase().replace('_', '-')}`,
    path: '/functions',
    list: 'functions',
    query: () => ({ resourceType, ...segmentPage() }),
    fields: {
      id: segmentId,
      resourceType: word,
    },
  }),
);
