import { listOf, sid, webUrl, word } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';
import { conversations } from './conversations';

/** Webhooks of single conversations: a call for each, so a sample. */
export const conversationScopedWebhooks = endpoint({
  id: 'conversation-webhooks',
  host: 'conversations.twilio.com',
  path: '/v1/Services/{ChatServiceSid}/Conversations/{ConversationSid}/Webhooks',
  list: 'webhooks',
  query: () => ({ PageSize: '20' }),
  parent: {
    endpoint: conversations,
    parameters: { ChatServiceSid: 'chat_service_sid', ConversationSid: 'sid' },
    limit: 50,
  },
  fields: {
    sid,
    target: word,
    'configuration.url': webUrl,
    'configuration.method': word,
    'configuration.filters': listOf(word),
  },
});
