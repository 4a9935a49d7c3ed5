import { boolean, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** TwiML applications, whose URLs replace those of the numbers that name them. */
export const applications = endpoint({
  id: 'applications',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Applications.json',
  list: 'applications',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    public_application_connect_enabled: boolean,
    voice_url: webUrl,
    voice_method: word,
    voice_fallback_url: webUrl,
    voice_fallback_method: word,
    status_callback: webUrl,
    status_callback_method: word,
    sms_url: webUrl,
    sms_method: word,
    sms_fallback_url: webUrl,
    sms_fallback_method: word,
    sms_status_callback: webUrl,
    message_status_callback: webUrl,
  },
});
