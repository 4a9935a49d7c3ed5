import { type Check, judgement } from '../check';
import { channelSenders } from '../endpoints/channel-senders';
import { usageRecords } from '../endpoints/usage-records';
import { FRONTLINE_USAGE } from '../evidence/frontline-usage';
import { usageFindings } from '../evidence/usage-findings';
import { whatsappSenders } from '../evidence/whatsapp-senders';
import { judgeIneligibleUse } from '../ineligible-use';

/** No WhatsApp sender is online where Frontline is used. */
export const front08: Check = {
  id: 'FRONT-08',
  reads: [channelSenders, usageRecords],
  judge: (account) =>
    usageFindings(account, FRONTLINE_USAGE).length === 0
      ? judgement('NOT_APPLICABLE')
      : judgeIneligibleUse(account, { WhatsApp: whatsappSenders(account) }),
};
