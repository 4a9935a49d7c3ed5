import type { Check } from '../check';
import { addOnExtensions } from '../endpoints/add-on-extensions';
import { usageRecords } from '../endpoints/usage-records';
import { addOnFindings } from '../evidence/add-on-findings';
import { usageFindings } from '../evidence/usage-findings';
import { judgeIneligibleUse } from '../ineligible-use';

/** No add-on of the Marketplace takes part in messaging. */
export const sms13: Check = {
  id: 'SMS-13',
  reads: [addOnExtensions, usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      Marketplace: [
        ...addOnFindings(account, 'messaging'),
        ...usageFindings(account, /^marketplace-(?:messaging-addons$|.*sms)/),
      ],
    }),
};
