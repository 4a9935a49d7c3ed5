import { sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { conversationServices } from './conversation-services';

/** Conversations that accept messages. */
export const conversations = conversationsOf('active', 'conversations');

/**
 * Conversations that accept messages again as soon as one arrives. Closed ones never do (Twilio
 * docs, "States and timers"), and are not read.
 */
export const inactiveConversations = conversationsOf('inactive', 'conversations-inactive');

function conversationsOf(state: 'active' | 'inactive', id: string) {
  return endpoint({
    id,
    host: 'conversations.twilio.com',
    path: '/v1/Services/{ChatServiceSid}/Conversations',
    list: 'conversations',
    query: () => ({ State: state, PageSize: '100' }),
    parent: { endpoint: conversationServices, parameters: { ChatServiceSid: 'sid' } },
    fields: {
      sid,
      chat_service_sid: sid,
      state: word,
      messaging_service_sid: sid,
    },
    limit: 1_000,
  });
}
