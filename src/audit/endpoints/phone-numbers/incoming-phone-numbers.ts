import { boolean, phoneArea, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** The account's numbers: their region, their capabilities, and where calls and messages go. */
export const incomingPhoneNumbers = endpoint({
  id: 'incoming-phone-numbers',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/IncomingPhoneNumbers.json',
  list: 'incoming_phone_numbers',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    phone_number: phoneArea,
    'capabilities.voice': boolean,
    'capabilities.sms': boolean,
    'capabilities.mms': boolean,
    trunk_sid: sid,
    voice_application_sid: sid,
    sms_application_sid: sid,
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
  },
});
