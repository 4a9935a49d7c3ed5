import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { addressFindings } from '../../evidence/address-findings';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { whatsappSenders } from '../../evidence/whatsapp-senders';
import type { Check } from '../../model/check';

/** No WhatsApp address or sender feeds Conversations. */
export const conv05: Check = {
  id: 'CONV-05',
  reads: [addressConfigurations, channelSenders],
  judge: (account) =>
    judgeIneligibleUse(account, {
      WhatsApp: [
        ...addressFindings(account, (channel) => channel === 'whatsapp'),
        ...whatsappSenders(account),
      ],
    }),
};
