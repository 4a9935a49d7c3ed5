import type { Check } from '../check';
import { addressConfigurations } from '../endpoints/address-configurations';
import { flexEmailStatus } from '../endpoints/flex-email-status';
import { usageRecords } from '../endpoints/usage-records';
import { addressFindings } from '../evidence/address-findings';
import { usageFindings } from '../evidence/usage-findings';
import { judgeIneligibleUse } from '../ineligible-use';

/** No e-mail leads to Flex. */
export const flex24: Check = {
  id: 'FLEX-24',
  reads: [flexEmailStatus, addressConfigurations, usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      SendGrid: [
        ...account
          .items(flexEmailStatus)
          .filter(({ status }) => status === 'active' || status === 'in-progress')
          .map(({ status }) => ({
            resource: null,
            field: 'status',
            message: `e-mail for Flex is ${status}`,
          })),
        ...addressFindings(account, (channel) => channel === 'email'),
        ...usageFindings(account, /^flex-email-usage$/),
      ],
    }),
};
