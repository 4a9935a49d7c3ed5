import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Trunks of other carriers (BYOC). */
export const byocTrunks = endpoint({
  id: 'byoc-trunks',
  host: 'voice.twilio.com',
  path: '/v1/ByocTrunks',
  list: 'byoc_trunks',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    connection_policy_sid: sid,
    voice_url: webUrl,
    voice_method: word,
    voice_fallback_url: webUrl,
    voice_fallback_method: word,
    status_callback_url: webUrl,
    status_callback_method: word,
  },
});
