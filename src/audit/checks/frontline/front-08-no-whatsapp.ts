import { usageRecords } from '../../endpoints/account/usage-records';
import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { FRONTLINE_USAGE, usageFindings } from '../../evidence/usage';
import { whatsappSenders } from '../../evidence/whatsapp-senders';
import type { Check } from '../../model/check';
import { judgement } from '../../model/judgement';

/** No WhatsApp sender is online where Frontline is used. */
export const front08: Check = {
  id: 'FRONT-08',
  reads: [channelSenders, usageRecords],
  judge: (account) =>
    usageFindings(account, FRONTLINE_USAGE).length === 0
      ? judgement('NOT_APPLICABLE')
      : judgeIneligibleUse(account, { WhatsApp: whatsappSenders(account) }),
};
