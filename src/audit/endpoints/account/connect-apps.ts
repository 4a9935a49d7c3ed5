import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Connect apps, with which other accounts authorise this one. */
export const connectApps = endpoint({
  id: 'connect-apps',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/ConnectApps.json',
  list: 'connect_apps',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    deauthorize_callback_url: webUrl,
    deauthorize_callback_method: word,
    authorize_redirect_url: webUrl,
  },
});
