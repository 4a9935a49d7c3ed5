import type { Check } from '../check';
import { addOnExtensions } from '../endpoints/add-on-extensions';
import { usageRecords } from '../endpoints/usage-records';
import { addOnFindings } from '../evidence/add-on-findings';
import { usageFindings } from '../evidence/usage-findings';
import { judgeIneligibleUse } from '../ineligible-use';

/** No add-on of the Marketplace answers lookups. */
export const lookup02: Check = {
  id: 'LOOKUP-02',
  reads: [addOnExtensions, usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      Marketplace: [
        ...addOnFindings(account, 'lookup'),
        ...usageFindings(account, /^marketplace-phonenumbers-addons$/),
      ],
    }),
};
