import { listOf, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { conversationServices } from './conversation-services';

/** Where the events of each Conversations service go. */
export const conversationsServiceWebhooks = endpoint({
  id: 'conversations-service-webhooks',
  host: 'conversations.twilio.com',
  path: '/v1/Services/{ChatServiceSid}/Configuration/Webhooks',
  parent: {
    endpoint: conversationServices,
    parameters: { ChatServiceSid: 'sid' },
  },
  fields: {
    chat_service_sid: sid,
    filters: listOf(word),
    pre_webhook_url: webUrl,
    post_webhook_url: webUrl,
    method: word,
  },
});
