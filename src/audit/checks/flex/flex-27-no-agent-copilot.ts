import { usageRecords } from '../../endpoints/account/usage-records';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';

/** Agent Copilot is not used. */
export const flex27: Check = {
  id: 'FLEX-27',
  reads: [usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      'Agent Copilot': usageOf(account, 'Agent Copilot'),
    }),
};
