import { usageRecords } from '../../endpoints/account/usage-records';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { ineligibleUsage } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

/** Autopilot, which is discontinued, is not used. */
export const gen05: Check = {
  id: 'GEN-05',
  reads: [usageRecords],
  judge: (account) =>
    judgeIneligibleUse(
      account,
      { Autopilot: ineligibleUsage(account, 'Autopilot') },
      judgement('NOT_APPLICABLE', note('no sign of Autopilot')),
    ),
};
