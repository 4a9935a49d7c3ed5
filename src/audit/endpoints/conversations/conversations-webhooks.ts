import { listOf, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Where the events of all Conversations go. */
export const conversationsWebhooks = endpoint({
  id: 'conversations-webhooks',
  host: 'conversations.twilio.com',
  path: '/v1/Configuration/Webhooks',
  fields: {
    account_sid: sid,
    target: word,
    filters: listOf(word),
    pre_webhook_url: webUrl,
    post_webhook_url: webUrl,
    method: word,
  },
});
