import { channelSenders } from '../endpoints/messaging/channel-senders';
import type { AccountView, Finding } from '../model/check';

/** The WhatsApp senders that are online, also while they are being updated. */
export function whatsappSenders(account: AccountView): readonly Finding[] {
  return account
    .items(channelSenders)
    .filter(({ status }) => status?.startsWith('ONLINE') ?? false)
    .map(({ sid }) => ({ resource: sid, field: 'status', message: 'a WhatsApp sender is online' }));
}
