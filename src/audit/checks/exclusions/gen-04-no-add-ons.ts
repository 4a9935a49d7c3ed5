import { usageRecords } from '../../endpoints/account/usage-records';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { CODE_OF_PRODUCT, codeOfProduct } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Marketplace add-ons are not used, whatever their vendor promises. */
export const gen04: Check = {
  id: 'GEN-04',
  reads: [installedAddOns, usageRecords, ...CODE_OF_PRODUCT],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const installed = account
      .items(installedAddOns)
      .map(({ sid }) => ({ resource: sid, field: null, message: 'an add-on is installed' }));
    const used = ineligibleUsage(account, 'Marketplace');
    return judgeIneligibleUse(
      account,
      { Marketplace: [...installed, ...used, ...codeOfProduct(account, 'Marketplace')] },
      judgement('NOT_APPLICABLE', note('no sign of an add-on')),
    );
  },
};
