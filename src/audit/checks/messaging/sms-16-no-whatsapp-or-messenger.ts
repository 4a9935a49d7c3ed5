import { usageRecords } from '../../endpoints/account/usage-records';
import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { messagingServiceChannelSenders } from '../../endpoints/messaging/messaging-service-channel-senders';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageFindings } from '../../evidence/usage';
import { whatsappSenders } from '../../evidence/whatsapp-senders';
import type { Check } from '../../model/check';

/** Neither WhatsApp nor Messenger is used beside SMS. */
export const sms16: Check = {
  id: 'SMS-16',
  reads: [channelSenders, messagingServiceChannelSenders, usageRecords],
  judge: (account) => {
    const sendersOf = (channel: string) =>
      account
        .items(messagingServiceChannelSenders)
        .filter(({ sender_type }) => sender_type?.toLowerCase() === channel)
        .map(({ sid, sender_type }) => ({
          resource: sid,
          field: 'sender_type',
          message: `a Messaging Service sends by ${sender_type}`,
        }));
    return judgeIneligibleUse(account, {
      WhatsApp: [
        ...whatsappSenders(account),
        ...sendersOf('whatsapp'),
        ...usageFindings(account, /^channels-whatsapp/),
      ],
      Messenger: sendersOf('messenger'),
    });
  },
};
