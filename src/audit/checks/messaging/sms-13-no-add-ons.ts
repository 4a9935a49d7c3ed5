import { usageRecords } from '../../endpoints/account/usage-records';
import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { addOnFindings } from '../../evidence/add-ons';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageByName } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';

/** No Marketplace add-on is used in messaging. */
export const sms13: Check = {
  id: 'SMS-13',
  reads: [addOnExtensions, usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      Marketplace: [
        ...addOnFindings(account, 'messaging'),
        ...usageByName(account, /^marketplace-(?:messaging-addons$|.*sms)/),
      ],
    }),
};
