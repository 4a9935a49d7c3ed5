import { endpoint } from '../../snapshot/endpoint';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST } from './segment-page';

/** The workspace that the token opens. */
export const segmentWorkspace = endpoint({
  id: 'segment-workspace',
  host: SEGMENT_HOST,
  path: '/',
  fields: {
    'data.workspace.id': segmentId,
  },
});
