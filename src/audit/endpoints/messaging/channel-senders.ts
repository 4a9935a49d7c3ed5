import { sid, word } from '../../fields/basic-readers';
import { channelOfAddress } from '../../fields/channel-of-address';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** WhatsApp senders. */
export const channelSenders = sendersOf('whatsapp', 'channel-senders');

/** RCS senders. */
export const rcsSenders = sendersOf('rcs', 'rcs-senders');

/** The senders of one channel: the API lists only one channel at a time. */
function sendersOf(channel: 'whatsapp' | 'rcs', id: string) {
  return endpoint({
    id,
    host: 'messaging.twilio.com',
    path: '/v2/Channels/Senders',
    list: 'senders',
    query: () => ({ Channel: channel, PageSize: '1000' }),
    fields: {
      sid,
      status: word,
      sender_id: channelOfAddress,
      'webhook.callback_url': webUrl,
      'webhook.callback_method': word,
      'webhook.fallback_url': webUrl,
      'webhook.fallback_method': word,
      'webhook.status_callback_url': webUrl,
      'webhook.status_callback_method': word,
    },
  });
}
