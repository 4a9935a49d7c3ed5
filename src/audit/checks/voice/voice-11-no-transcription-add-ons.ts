import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { recordingAddOnResults } from '../../endpoints/add-ons/recording-add-on-results';
import { recordings } from '../../endpoints/voice/recordings';
import { enabledExtensions } from '../../evidence/add-ons';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import type { Check } from '../../model/check';
import { judgement, judgementOf, note } from '../../model/judgement';

/** No Marketplace add-on gets recordings. */
export const voice11: Check = {
  id: 'VOICE-11',
  reads: [installedAddOns, addOnExtensions, recordings, recordingAddOnResults],
  judge: (account) => {
    const plugged = enabledExtensions(account, 'recordings').map(({ sid }) => ({
      resource: sid,
      field: 'enabled',
      message: 'an add-on gets recordings',
    }));
    const results = account.items(recordingAddOnResults).map(({ sid }) => ({
      resource: sid,
      field: null,
      message: 'an add-on worked on a recording',
    }));
    const sample = account.truncated(recordingAddOnResults)
      ? ', of which a sample was looked at'
      : '';
    // What is plugged in is known in whole; recordings only tell of add-ons that are gone.
    const installed = account.items(installedAddOns).length;
    const isCut = account.truncated(installedAddOns) || account.truncated(addOnExtensions);
    return judgementOf(
      [{ what: installedAddOns.id, looked_at: installed, total: isCut ? null : installed }],
      judgeIneligibleUse(
        account,
        { Marketplace: [...plugged, ...results] },
        judgement('NOT_APPLICABLE', note(`no sign of an add-on for recordings${sample}`)),
      ),
    );
  },
};
