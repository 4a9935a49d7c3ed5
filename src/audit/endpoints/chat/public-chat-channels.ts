import { lowerCaseWord, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { chatServices } from './chat-services';

/** The public channels of each Chat service, without their names and attributes. */
export const publicChatChannels = endpoint({
  id: 'public-chat-channels',
  host: 'chat.twilio.com',
  mayBeGone: true,
  path: '/v2/Services/{ServiceSid}/Channels',
  list: 'channels',
  parent: { endpoint: chatServices, parameters: { ServiceSid: 'sid' } },
  query: () => ({ Type: 'public', PageSize: '100' }),
  limit: 1000,
  fields: { sid, type: lowerCaseWord },
});
