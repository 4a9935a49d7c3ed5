import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Trust Hub customer profiles, and where their status goes. */
export const customerProfiles = endpoint({
  id: 'customer-profiles',
  host: 'trusthub.twilio.com',
  path: '/v1/CustomerProfiles',
  list: 'results',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: word,
    status_callback: webUrl,
  },
});
