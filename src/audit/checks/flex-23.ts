import type { Check } from '../check';
import { addressConfigurations } from '../endpoints/address-configurations';
import { channelSenders } from '../endpoints/channel-senders';
import { flexFlows } from '../endpoints/flex-flows';
import { addressFindings } from '../evidence/address-findings';
import { enabledFlexFlows } from '../evidence/enabled-flex-flows';
import { whatsappSenders } from '../evidence/whatsapp-senders';
import { judgeIneligibleUse } from '../ineligible-use';

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
