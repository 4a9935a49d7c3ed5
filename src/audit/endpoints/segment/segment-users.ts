import { listOf, objectOf } from '../../fields/basic-readers';
import { ownerRole } from '../../fields/owner-role';
import { segmentId } from '../../fields/segment-id';
import { segmentEndpoint, segmentPage } from './segment-endpoint';

/** Users by id, with their roles; no names, no addresses. */
export const segmentUsers = segmentEndpoint({
  id: 'segment-users',
  path: '/users',
  list: 'users',
  query: segmentPage,
  fields: {
    id: segmentId,
    permissions: listOf(objectOf({ roleName: ownerRole })),
  },
});
