import { boolean, sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Sync services. */
export const syncServices = endpoint({
  id: 'sync-services',
  host: 'sync.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '100' }),
  fields: {
    sid,
    acl_enabled: boolean,
    webhook_url: webUrl,
  },
});
