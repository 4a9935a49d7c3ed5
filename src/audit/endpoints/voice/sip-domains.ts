import { boolean, sid, word, words } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** SIP domains: who may call in, and how. */
export const sipDomains = endpoint({
  id: 'sip-domains',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/Domains.json',
  list: 'domains',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    auth_type: words,
    sip_registration: boolean,
    secure: boolean,
    voice_url: webUrl,
    voice_method: word,
    voice_fallback_url: webUrl,
    voice_fallback_method: word,
    voice_status_callback_url: webUrl,
    voice_status_callback_method: word,
  },
});
