import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { flexFlows } from '../../endpoints/flex/flex-flows';
import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { addressFindings } from '../../evidence/address-findings';
import { enabledFlexFlows } from '../../evidence/enabled-flex-flows';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { whatsappSenders } from '../../evidence/whatsapp-senders';
import type { Check } from '../../model/check';

/** No channel of Meta's leads to Flex. */
export const flex23: Check = {
  id: 'FLEX-23',
  reads: [flexFlows, addressConfigurations, channelSenders],
  judge: (account) =>
    judgeIneligibleUse(account, {
      WhatsApp: [
        ...enabledFlexFlows(account, 'whatsapp'),
        ...addressFindings(account, (channel) => channel === 'whatsapp'),
        ...whatsappSenders(account),
      ],
      Messenger: [
        ...enabledFlexFlows(account, 'facebook'),
        ...addressFindings(account, (channel) => channel === 'messenger'),
      ],
    }),
};
