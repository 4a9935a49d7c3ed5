import type { Check } from '../check';
import { usageRecords } from '../endpoints/usage-records';
import { usageFindings } from '../evidence/usage-findings';
import { judgeIneligibleUse } from '../ineligible-use';

/** Agent Copilot is not used. */
export const flex27: Check = {
  id: 'FLEX-27',
  reads: [usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      'Agent Copilot': usageFindings(account, /^agent-copilot(?:-|$)/),
    }),
};
