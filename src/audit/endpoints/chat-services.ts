import { endpoint } from '../snapshot/endpoint';
import { boolean, listOf, sid, webUrl, word } from '../snapshot/field-reader';

/** Programmable Chat services, and where their events go. */
export const chatServices = endpoint({
  id: 'chat-services',
  host: 'chat.twilio.com',
  path: '/v2/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    pre_webhook_url: webUrl,
    post_webhook_url: webUrl,
    webhook_method: word,
    webhook_filters: listOf(word),
    read_status_enabled: boolean,
    reachability_enabled: boolean,
  },
});
