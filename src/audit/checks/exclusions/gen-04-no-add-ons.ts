import { usageRecords } from '../../endpoints/account/usage-records';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { presenceOf } from '../../evidence/presence-of';
import { usageOf } from '../../evidence/used-categories';
import { type Check, judgement, note, whenFound } from '../../model/check';

/** Marketplace add-ons are not used, whatever their vendor promises. */
export const gen04: Check = {
  id: 'GEN-04',
  reads: [installedAddOns, usageRecords],
  judge: (account) => {
    const installed = account
      .items(installedAddOns)
      .map(({ sid }) => ({ resource: sid, field: null, message: 'an add-on is installed' }));
    const used = usageOf(account, 'Marketplace');
    return whenFound(
      [...installed, ...used],
      presenceOf(account, 'Marketplace'),
      judgement('NOT_APPLICABLE', note('no sign of an add-on')),
    );
  },
};
