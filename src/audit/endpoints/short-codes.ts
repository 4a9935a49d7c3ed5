import { endpoint } from '../snapshot/endpoint';
import { sid, webUrl, word } from '../snapshot/field-reader';

/** Short codes of the account, and who answers their messages. */
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
