import { lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Wireless SIMs, and where their calls and messages go. */
export const wirelessSims = endpoint({
  id: 'wireless-sims',
  host: 'wireless.twilio.com',
  mayBeGone: true,
  path: '/v1/Sims',
  list: 'sims',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: lowerCaseWord,
    commands_callback_url: webUrl,
    commands_callback_method: word,
    sms_url: webUrl,
    sms_method: word,
    sms_fallback_url: webUrl,
    sms_fallback_method: word,
    voice_url: webUrl,
    voice_method: word,
    voice_fallback_url: webUrl,
    voice_fallback_method: word,
  },
});
