import { usageRecords } from '../../endpoints/account/usage-records';
import { channelSenders } from '../../endpoints/messaging/channel-senders';
import { FRONTLINE_USAGE } from '../../evidence/frontline-usage';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageFindings } from '../../evidence/usage-findings';
import { whatsappSenders } from '../../evidence/whatsapp-senders';
import { type Check, judgement } from '../../model/check';

/** No WhatsApp sender is online where Frontline is used. */
export const front08: Check = {
  id: 'FRONT-08',
  reads: [channelSenders, usageRecords],
  judge: (account) =>
    usageFindings(account, FRONTLINE_USAGE).length === 0
      ? judgement('NOT_APPLICABLE')
      : judgeIneligibleUse(account, { WhatsApp: whatsappSenders(account) }),
};
