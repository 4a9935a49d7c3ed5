import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl } from '../snapshot/field-reader';

/** Notify services. */
export const notifyServices = endpoint({
  id: 'notify-services',
  host: 'notify.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    delivery_callback_enabled: boolean,
    delivery_callback_url: webUrl,
  },
});
