import { boolean, sid, webUrl } from '../../fields/field-reader';
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
