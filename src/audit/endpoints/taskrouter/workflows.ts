import { sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { workspaces } from './workspaces';

/** TaskRouter workflows, and where their assignments go. */
export const workflows = endpoint({
  id: 'workflows',
  host: 'taskrouter.twilio.com',
  path: '/v1/Workspaces/{WorkspaceSid}/Workflows',
  list: 'workflows',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: workspaces,
    parameters: { WorkspaceSid: 'sid' },
  },
  fields: {
    sid,
    workspace_sid: sid,
    assignment_callback_url: webUrl,
    fallback_assignment_callback_url: webUrl,
  },
});
