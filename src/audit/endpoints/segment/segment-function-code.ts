import { segmentFunctionCode } from '../../snapshot/code-scan';
import { endpoint } from '../../snapshot/endpoint';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_FUNCTIONS } from './segment-functions';
import { SEGMENT_HOST } from './segment-page';

/** The code of the functions of each kind. */
export const SEGMENT_FUNCTION_CODE = SEGMENT_FUNCTIONS.map((functions) =>
  endpoint({
    id: functions.id.replace('segment-functions', 'segment-function-code'),
    host: SEGMENT_HOST,
    path: '/functions/{functionId}',
    parent: { endpoint: functions, parameters: { functionId: 'id' } },
    fields: {
      'data.function.id': segmentId,
      'data.function.code': segmentFunctionCode,
    },
  }),
);
