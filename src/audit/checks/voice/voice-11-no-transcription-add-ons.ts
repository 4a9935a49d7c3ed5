import { usageRecords } from '../../endpoints/account/usage-records';
import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { recordingAddOnResults } from '../../endpoints/add-ons/recording-add-on-results';
import { recordings } from '../../endpoints/voice/recordings';
import { enabledExtensions } from '../../evidence/add-ons';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { populationOf } from '../../evidence/population-of';
import { usageByName } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, judgementOf } from '../../model/judgement';

/** Usage categories of add-ons that process recordings; the name of one has a typing error. */
const USAGE =
  /^marketplace-.*(?:recording|transs?cription|speech-to-text|speech-recognition|voicemail-to-text)/;

/** No Marketplace add-on gets recordings. */
export const voice11: Check = {
  id: 'VOICE-11',
  reads: [installedAddOns, addOnExtensions, recordings, recordingAddOnResults, usageRecords],
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
    const sample = account.truncated(recordingAddOnResults) ? ', of which a sample was read' : '';
    // Current add-ons are completely known; recordings only show those that are gone.
    return judgementOf(
      [installedAddOns, addOnExtensions, usageRecords].map((each) => populationOf(account, each)),
      judgeIneligibleUse(
        account,
        { Marketplace: [...plugged, ...results, ...usageByName(account, USAGE)] },
        judgement('NOT_APPLICABLE', note(`no sign of an add-on for recordings${sample}`)),
      ),
    );
  },
};
