import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl } from '../snapshot/field-reader';

/** Sync services. */
export const syncServices = endpoint({
  id: 'sync-services',
  host: 'sync.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    acl_enabled: boolean,
    webhook_url: webUrl,
  },
});
