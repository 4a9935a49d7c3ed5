import { endpoint } from '../snapshot/endpoint';
import { listOf, sid, webUrl, word } from '../snapshot/field-reader';
import { chatChannels } from './chat-channels';

/** Webhooks of single Chat channels: a call for each, so a sample. */
export const chatChannelWebhooks = endpoint({
  id: 'chat-channel-webhooks',
  host: 'chat.twilio.com',
  path: '/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Webhooks',
  list: 'webhooks',
  query: () => ({ PageSize: '20' }),
  parent: {
    endpoint: chatChannels,
    parameters: { ServiceSid: 'service_sid', ChannelSid: 'sid' },
    limit: 50,
  },
  fields: {
    sid,
    type: word,
    'configuration.url': webUrl,
    'configuration.method': word,
    'configuration.filters': listOf(word),
  },
});
