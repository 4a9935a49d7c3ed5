import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint } from './segment-endpoint';

/** The workspace that the token opens. */
export const segmentWorkspace = segmentEndpoint({
  id: 'segment-workspace',
  path: '/',
  fields: {
    'data.workspace.id': segmentId,
  },
});
