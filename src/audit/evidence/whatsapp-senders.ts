import { channelSenders } from '../endpoints/messaging/channel-senders';
import type { AccountView } from '../model/check';
import type { Finding } from '../model/judgement';

/** The WhatsApp senders that are online, also while they are being updated. */
export function whatsappSenders(account: AccountView): readonly Finding[] {
  return account
    .items(channelSenders)
    .filter(({ status }) => status?.startsWith('ONLINE') ?? false)
    .map(({ sid }) => ({ resource: sid, field: 'status', message: 'a WhatsApp sender is online' }));
}
