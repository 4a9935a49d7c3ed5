import { sid, word } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';
import { conversationServices } from './conversation-services';

/** Active conversations, of which a sample is looked at. */
export const conversations = endpoint({
  id: 'conversations',
  host: 'conversations.twilio.com',
  path: '/v1/Services/{ChatServiceSid}/Conversations',
  list: 'conversations',
  query: () => ({ State: 'active', PageSize: '20' }),
  parent: {
    endpoint: conversationServices,
    parameters: { ChatServiceSid: 'sid' },
    limit: 10,
  },
  fields: {
    sid,
    chat_service_sid: sid,
    state: word,
    messaging_service_sid: sid,
  },
  limit: 20,
});
