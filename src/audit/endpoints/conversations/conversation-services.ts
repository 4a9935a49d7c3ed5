import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Conversations services. */
export const conversationServices = endpoint({
  id: 'conversation-services',
  host: 'conversations.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '100' }),
  fields: { sid },
});
