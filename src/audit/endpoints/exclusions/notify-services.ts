import { boolean, sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Notify services. */
export const notifyServices = endpoint({
  id: 'notify-services',
  host: 'notify.twilio.com',
  mayBeGone: true,
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    delivery_callback_enabled: boolean,
    delivery_callback_url: webUrl,
  },
});
