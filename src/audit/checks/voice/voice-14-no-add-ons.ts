import { usageRecords } from '../../endpoints/account/usage-records';
import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { assignedAddOns } from '../../endpoints/add-ons/assigned-add-ons';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { presenceOf } from '../../evidence/presence-of';
import { usageOf } from '../../evidence/used-categories';
import { type Check, judgement, note, whenFound } from '../../model/check';

/** No Marketplace add-on gets calls. */
export const voice14: Check = {
  id: 'VOICE-14',
  reads: [installedAddOns, addOnExtensions, assignedAddOns, usageRecords],
  judge: (account) => {
    const plugged = account
      .items(addOnExtensions)
      .filter(({ enabled }) => enabled === true)
      .filter(
        ({ product_name, unique_name }) =>
          product_name === 'voice' || unique_name?.startsWith('voice'),
      )
      .map(({ sid }) => ({ resource: sid, field: 'enabled', message: 'an add-on gets calls' }));
    const assigned = account.items(assignedAddOns).map(({ resource_sid }) => ({
      resource: resource_sid,
      field: null,
      message: 'an add-on is assigned to this number',
    }));
    const found = [...plugged, ...assigned];
    const used = usageOf(account, 'Marketplace');
    if (found.length === 0 && account.truncated(assignedAddOns)) {
      if (account.items(installedAddOns).length > 0) {
        return judgement('NOT_TESTABLE', note('add-ons are looked for at 100 numbers at most'));
      }
    }
    return whenFound(
      found.length === 0 ? [] : [...found, ...used],
      presenceOf(account, 'Marketplace'),
      judgement('NOT_APPLICABLE', note('no sign of an add-on for calls')),
    );
  },
};
