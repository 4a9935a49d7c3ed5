import { endpoint } from '../snapshot/endpoint';
import { webUrl, word } from '../snapshot/field-reader';

/** The webhooks of all Conversations of the account. */
export const conversationsWebhooks = endpoint({
  id: 'conversations-webhooks',
  host: 'conversations.twilio.com',
  path: '/v1/Configuration/Webhooks',
  fields: { method: word, target: word, pre_webhook_url: webUrl, post_webhook_url: webUrl },
});
