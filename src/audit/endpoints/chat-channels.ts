import { endpoint } from '../snapshot/endpoint';
import { sid, word } from '../snapshot/field-reader';
import { chatServices } from './chat-services';

/** The first channels of each Chat service, whose webhooks are sampled. */
export const chatChannels = endpoint({
  id: 'chat-channels',
  host: 'chat.twilio.com',
  path: '/v2/Services/{ServiceSid}/Channels',
  list: 'channels',
  parent: { endpoint: chatServices, parameters: { ServiceSid: 'sid' } },
  query: () => ({ PageSize: '50' }),
  limit: 50,
  fields: { sid, service_sid: sid, type: word },
});
