import { originationUrls } from '../../endpoints/voice/origination-urls';
import { trunks } from '../../endpoints/voice/trunks';
import { notSecure } from '../../evidence/sip/not-secure';
import { unencryptedSip } from '../../evidence/sip/unencrypted-sip';
import { unsaid } from '../../evidence/unsaid';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** Elastic SIP trunks use TLS and SRTP in both directions. */
export const voice08: Check = {
  id: 'VOICE-08',
  reads: [trunks, originationUrls],
  judge: (account) => {
    const all = account.items(trunks);
    if (all.length === 0) return judgement('NOT_APPLICABLE', note('no Elastic SIP trunk'));
    const open = notSecure(account, 'VOICE-08', all, 'calls travel without TLS and SRTP');
    const clear = account
      .items(originationUrls)
      .filter(({ enabled }) => enabled !== false)
      .filter(({ sip_url: url }) => url?.scheme !== 'sips' && url?.transport !== 'tls')
      .map(({ sid, sip_url, trunk_sid }) =>
        sip_url === null
          ? unsaid(sid, 'sip_url')
          : unencryptedSip(
              account,
              'VOICE-08',
              { resource: sid, field: 'sip_url', message: 'does not ask for transport=tls' },
              trunk_sid,
            ),
      );
    return worstOf([...open, ...clear], judgement('PASS'));
  },
};
