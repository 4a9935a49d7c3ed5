import { sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** TaskRouter workspaces, and where their events go. */
export const workspaces = endpoint({
  id: 'workspaces',
  host: 'taskrouter.twilio.com',
  path: '/v1/Workspaces',
  list: 'workspaces',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    event_callback_url: webUrl,
  },
});
