import { boolean, dateTime, listOf, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Programmable Chat services; many accounts have one that they never used. */
export const chatServices = endpoint({
  id: 'chat-services',
  host: 'chat.twilio.com',
  mayBeGone: true,
  path: '/v2/Services',
  list: 'services',
  query: () => ({ PageSize: '100' }),
  fields: {
    sid,
    date_updated: dateTime,
    pre_webhook_url: webUrl,
    post_webhook_url: webUrl,
    webhook_method: word,
    webhook_filters: listOf(word),
    read_status_enabled: boolean,
    reachability_enabled: boolean,
  },
});
