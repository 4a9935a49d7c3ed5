import { sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { chatServices } from './chat-services';

/** A sample of the Programmable Chat channels. */
export const chatChannels = endpoint({
  id: 'chat-channels',
  host: 'chat.twilio.com',
  mayBeGone: true,
  path: '/v2/Services/{ServiceSid}/Channels',
  list: 'channels',
  query: () => ({ PageSize: '20' }),
  parent: {
    endpoint: chatServices,
    parameters: { ServiceSid: 'sid' },
    limit: 10,
  },
  fields: {
    sid,
    service_sid: sid,
    type: word,
  },
  limit: 20,
});
