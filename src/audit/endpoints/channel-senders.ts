import { channelOfAddress } from '../snapshot/channel-of-address';
import { endpoint } from '../snapshot/endpoint';
import { sid, webUrl, word } from '../snapshot/field-reader';

/** WhatsApp senders. The API lists one channel at a time. */
export const channelSenders = endpoint({
  id: 'channel-senders',
  host: 'messaging.twilio.com',
  path: '/v2/Channels/Senders',
  list: 'senders',
  query: () => ({ Channel: 'whatsapp', PageSize: '1000' }),
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
