import { sendersOf } from './senders-of';

/** WhatsApp senders. */
export const channelSenders = sendersOf('whatsapp', 'channel-senders');
