import { listOf, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { chatChannels } from './chat-channels';

/** Webhooks of single channels. Each channel costs a call, so only some are read. */
export const chatChannelWebhooks = endpoint({
  id: 'chat-channel-webhooks',
  host: 'chat.twilio.com',
  mayBeGone: true,
  path: '/v2/Services/{ServiceSid}/Channels/{ChannelSid}/Webhooks',
  list: 'webhooks',
  parent: {
    endpoint: chatChannels,
    parameters: { ServiceSid: 'service_sid', ChannelSid: 'sid' },
    limit: 50,
  },
  query: () => ({ PageSize: '5' }),
  fields: {
    sid,
    type: word,
    'configuration.url': webUrl,
    'configuration.method': word,
    'configuration.filters': listOf(word),
  },
});
