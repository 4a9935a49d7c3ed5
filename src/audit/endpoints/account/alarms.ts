import { boolean, sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Alarms of the Monitor API. */
export const alarms = endpoint({
  id: 'alarms',
  host: 'monitor.twilio.com',
  path: '/v2/Alarms',
  list: 'alarms',
  query: () => ({ PageSize: '1000' }),
  fields: {
    alertConfigSid: sid,
    enabled: boolean,
    webhook: webUrl,
  },
});
