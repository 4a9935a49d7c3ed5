import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint } from './segment-endpoint';

/** The token's workspace. */
export const segmentWorkspace = segmentEndpoint({
  id: 'segment-workspace',
  path: '/',
  fields: {
    'data.workspace.id': segmentId,
  },
});
