import { listOf, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { conversations, inactiveConversations } from './conversations';

/** Webhooks of single conversations that take messages: a call for each. */
export const conversationScopedWebhooks = webhooksOf(conversations, 'conversation-webhooks');

/** Those of conversations that are inactive, and take messages again as soon as one comes. */
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
