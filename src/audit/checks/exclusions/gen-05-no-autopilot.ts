import { usageRecords } from '../../endpoints/account/usage-records';
import { CODE_OF_PRODUCT, codeOfProduct } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Autopilot, which is discontinued, is not used. */
export const gen05: Check = {
  id: 'GEN-05',
  reads: [usageRecords, ...CODE_OF_PRODUCT],
  optIn: USER_FOLDERS,
  judge: (account) =>
    judgeIneligibleUse(
      account,
      {
        Autopilot: [
          ...ineligibleUsage(account, 'Autopilot'),
          ...codeOfProduct(account, 'Autopilot'),
        ],
      },
      judgement('NOT_APPLICABLE', note('no sign of Autopilot')),
    ),
};
