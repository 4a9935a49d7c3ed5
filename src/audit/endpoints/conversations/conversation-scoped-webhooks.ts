import { listOf, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { conversations, inactiveConversations } from './conversations';

/** Webhooks of single conversations that accept messages: one call each. */
export const conversationScopedWebhooks = webhooksOf(conversations, 'conversation-webhooks');

/** Webhooks of inactive conversations, which accept messages again as soon as one arrives. */
export const inactiveConversationWebhooks = webhooksOf(
  inactiveConversations,
  'conversation-webhooks-inactive',
);

function webhooksOf(parent: typeof conversations, id: string) {
  return endpoint({
    id,
    host: 'conversations.twilio.com',
    path: '/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks',
    list: 'webhooks',
    query: () => ({ PageSize: '5' }),
    parent: {
      endpoint: parent,
      parameters: { ChatServiceSid: 'chat_service_sid', ConversationSid: 'sid' },
      limit: 1_000,
    },
    fields: {
      sid,
      target: word,
      'configuration.url': webUrl,
      'configuration.method': word,
      'configuration.filters': listOf(word),
    },
  });
}
