import type { Check } from '../check';
import { addressConfigurations } from '../endpoints/address-configurations';
import { channelSenders } from '../endpoints/channel-senders';
import { addressFindings } from '../evidence/address-findings';
import { whatsappSenders } from '../evidence/whatsapp-senders';
import { judgeIneligibleUse } from '../ineligible-use';

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
