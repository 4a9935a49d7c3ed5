import { usageRecords } from '../../endpoints/account/usage-records';
import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { assignedAddOns } from '../../endpoints/add-ons/assigned-add-ons';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { enabledExtensions } from '../../evidence/add-ons';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { populationOf } from '../../evidence/population-of';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, judgementOf } from '../../model/judgement';

/** Usage categories of add-ons that speak with callers or take their cards. */
const USAGE = /^marketpl(?:ace|ay)-(?:virtualagent-addons|pay-addons|poly-ai)/;

/** No Marketplace add-on gets calls. */
export const voice14: Check = {
  id: 'VOICE-14',
  reads: [installedAddOns, addOnExtensions, assignedAddOns, usageRecords],
  judge: (account) => {
    const plugged = enabledExtensions(account, 'voice').map(({ sid }) => ({
      resource: sid,
      field: 'enabled',
      message: 'an add-on gets calls',
    }));
    const assigned = account.items(assignedAddOns).map(({ resource_sid }) => ({
      resource: resource_sid,
      field: null,
      message: 'an add-on is assigned to this number',
    }));
    const used = ineligibleUsage(account, 'Marketplace');
    const isFound =
      plugged.length + assigned.length > 0 ||
      used.some(({ resource }) => USAGE.test(resource ?? ''));
    const isAnyInstalled = account.items(installedAddOns).length > 0;
    if (!isFound && isAnyInstalled && account.truncated(assignedAddOns)) {
      return judgement('NOT_TESTABLE', note('add-ons are looked for on at most 100 numbers'));
    }
    // What is not installed is not assigned to any number, whether or not all of them were read.
    return judgementOf(
      [installedAddOns, addOnExtensions, usageRecords].map((each) => populationOf(account, each)),
      judgeIneligibleUse(
        account,
        { Marketplace: isFound ? [...plugged, ...assigned, ...used] : [] },
        judgement('NOT_APPLICABLE', note('no sign of an add-on for calls')),
      ),
    );
  },
};
