import { sid } from '../../fields/basic-readers';
import { preservedIdentifiers } from '../../fields/preserved-identifiers';
import { endpoint } from '../../snapshot/endpoint';
import { recentTasks } from './recent-tasks';

/**
 * A sample of tasks: the kinds of identifier in each of their preserved attributes.
 *
 * The answer holds PHI, so it is read only at the user's request. One call per task, since a list
 * of tasks need not show their attributes (Twilio docs, "Task resource"). 404 means that the task
 * has ended meanwhile.
 */
export const sampledTasks = endpoint({
  id: 'sampled-tasks',
  host: 'taskrouter.twilio.com',
  path: '/v1/Workspaces/{WorkspaceSid}/Tasks/{Sid}',
  parent: {
    endpoint: recentTasks,
    parameters: { WorkspaceSid: 'workspace_sid', Sid: 'sid' },
    limit: 500,
  },
  fields: {
    sid,
    workspace_sid: sid,
    attributes: preservedIdentifiers,
  },
  absent: [{ status: 404 }],
});
