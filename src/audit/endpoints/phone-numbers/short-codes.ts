import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** The account's short codes, and where their messages go. */
export const shortCodes = endpoint({
  id: 'short-codes',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SMS/ShortCodes.json',
  list: 'short_codes',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    sms_url: webUrl,
    sms_method: word,
    sms_fallback_url: webUrl,
    sms_fallback_method: word,
  },
});
