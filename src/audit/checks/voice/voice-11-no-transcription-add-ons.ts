import { addOnExtensions } from '../../endpoints/add-ons/add-on-extensions';
import { installedAddOns } from '../../endpoints/add-ons/installed-add-ons';
import { recordingAddOnResults } from '../../endpoints/add-ons/recording-add-on-results';
import { recordings } from '../../endpoints/voice/recordings';
import { presenceOf } from '../../evidence/presence-of';
import { type Check, judgement, note, whenFound } from '../../model/check';

/** No Marketplace add-on gets recordings. */
export const voice11: Check = {
  id: 'VOICE-11',
  reads: [installedAddOns, addOnExtensions, recordings, recordingAddOnResults],
  judge: (account) => {
    const plugged = account
      .items(addOnExtensions)
      .filter(({ enabled }) => enabled === true)
      .filter(
        ({ product_name, unique_name }) =>
          product_name === 'recordings' || unique_name?.includes('recording'),
      )
      .map(({ sid }) => ({
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
    return whenFound(
      [...plugged, ...results],
      presenceOf(account, 'Marketplace'),
      judgement('NOT_APPLICABLE', note(`no sign of an add-on for recordings${sample}`)),
    );
  },
};
