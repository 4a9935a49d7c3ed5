import { segmentFunctionCode } from '../../fields/code-scan';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint } from './segment-endpoint';
import { SEGMENT_FUNCTIONS } from './segment-functions';

/** The code of functions, by kind. */
export const SEGMENT_FUNCTION_CODE = SEGMENT_FUNCTIONS.map((functions) =>
  segmentEndpoint({
    id: functions.id.replace('segment-functions', 'segment-function-code'),
    path: '/functions/{functionId}',
    parent: { endpoint: functions, parameters: { functionId: 'id' } },
    fields: {
      'data.function.id': segmentId,
      'data.function.code': segmentFunctionCode,
    },
  }),
);
