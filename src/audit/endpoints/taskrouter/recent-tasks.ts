import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { workspaces } from './workspaces';

/** The newest fifty tasks of each workspace: only their SIDs. */
export const recentTasks = endpoint({
  id: 'recent-tasks',
  host: 'taskrouter.twilio.com',
  path: '/v1/Workspaces/{WorkspaceSid}/Tasks',
  list: 'tasks',
  // One more than is kept, so that the first page shows whether there are more.
  query: () => ({ Ordering: 'DateCreated:desc', PageSize: '51' }),
  limit: 50,
  parent: {
    endpoint: workspaces,
    parameters: { WorkspaceSid: 'sid' },
  },
  fields: {
    sid,
    workspace_sid: sid,
  },
});
