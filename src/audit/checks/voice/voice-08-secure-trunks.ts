import { originationUrls } from '../../endpoints/voice/origination-urls';
import { trunks } from '../../endpoints/voice/trunks';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/** Elastic SIP trunks use TLS and SRTP in both directions. */
export const voice08: Check = {
  id: 'VOICE-08',
  reads: [trunks, originationUrls],
  judge: (account) => {
    const all = account.items(trunks);
    if (all.length === 0) return judgement('NOT_APPLICABLE', note('no Elastic SIP trunk'));
    const open = all
      .filter(({ secure }) => secure !== true)
      .map(({ sid }) => ({
        resource: sid,
        field: 'secure',
        message: 'calls go without TLS and SRTP',
      }));
    const clear = account
      .items(originationUrls)
      .filter(({ enabled }) => enabled !== false)
      .filter(({ sip_url: url }) => url?.scheme !== 'sips' && url?.transport !== 'tls')
      .map(({ sid }) => ({
        resource: sid,
        field: 'sip_url',
        message: 'does not ask for transport=tls',
      }));
    return whenFound([...open, ...clear], 'FAIL', judgement('PASS'));
  },
};
