import { usageRecords } from '../../endpoints/account/usage-records';
import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { addOnFindings } from '../../evidence/add-ons';
import { CODE_OF_PRODUCT, codeOfProduct } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageByName } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';

/** No Marketplace add-on answers lookups. */
export const lookup02: Check = {
  id: 'LOOKUP-02',
  reads: [addOnExtensions, usageRecords, ...CODE_OF_PRODUCT],
  optIn: USER_FOLDERS,
  judge: (account) =>
    judgeIneligibleUse(account, {
      Marketplace: [
        ...addOnFindings(account, 'lookup'),
        ...usageByName(account, /^marketplace-phonenumbers-addons$/),
        ...codeOfProduct(account, 'Marketplace'),
      ],
    }),
};
