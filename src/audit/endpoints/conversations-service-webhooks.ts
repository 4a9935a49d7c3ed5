import { endpoint } from '../snapshot/endpoint';
import { sid, webUrl, word } from '../snapshot/field-reader';
import { conversationServices } from './conversation-services';

/** The webhooks of each Conversations service. */
export const conversationsServiceWebhooks = endpoint({
  id: 'conversations-service-webhooks',
  host: 'conversations.twilio.com',
  path: '/v1/Services/{ChatServiceSid}/Configuration/Webhooks',
  parent: { endpoint: conversationServices, parameters: { ChatServiceSid: 'sid' } },
  fields: {
    chat_service_sid: sid,
    method: word,
    pre_webhook_url: webUrl,
    post_webhook_url: webUrl,
  },
});
