import { type Check, judgement, note, whenFound } from '../check';
import { installedAddOns } from '../endpoints/installed-add-ons';
import { usageRecords } from '../endpoints/usage-records';
import { presenceOf } from '../usage/presence-of';
import { usageOf } from '../usage/used-categories';

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
