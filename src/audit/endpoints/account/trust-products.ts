import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Trust Hub products, and where their status goes. */
export const trustProducts = endpoint({
  id: 'trust-products',
  host: 'trusthub.twilio.com',
  path: '/v1/TrustProducts',
  list: 'results',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: word,
    status_callback: webUrl,
  },
});
