import { endpoint } from '../../snapshot/endpoint';
import { listOf, objectOf } from '../../snapshot/field-reader';
import { ownerRole } from '../../snapshot/owner-role';
import { segmentId } from '../../snapshot/segment-id';
import { SEGMENT_HOST, segmentPage } from './segment-page';

/** Users by id, with the roles that they hold; no names, no addresses. */
export const segmentUsers = endpoint({
  id: 'segment-users',
  host: SEGMENT_HOST,
  path: '/users',
  list: 'users',
  query: segmentPage,
  fields: {
    id: segmentId,
    permissions: listOf(objectOf({ roleName: ownerRole })),
  },
});
