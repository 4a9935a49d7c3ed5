import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Usage triggers, which call a URL when a limit is reached. */
export const usageTriggers = endpoint({
  id: 'usage-triggers',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Usage/Triggers.json',
  list: 'usage_triggers',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    callback_url: webUrl,
    callback_method: word,
  },
});
