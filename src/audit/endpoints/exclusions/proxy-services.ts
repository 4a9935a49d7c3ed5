import { sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Proxy services, and where their events go. */
export const proxyServices = endpoint({
  id: 'proxy-services',
  host: 'proxy.twilio.com',
  mayBeGone: true,
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    callback_url: webUrl,
    intercept_callback_url: webUrl,
    out_of_session_callback_url: webUrl,
  },
});
