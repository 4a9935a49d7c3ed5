import { sipDomains } from '../../endpoints/voice/sip-domains';
import { notSecure } from '../../evidence/sip/not-secure';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** SIP domains accept calls only over TLS and SRTP: `secure`. It governs only incoming calls. */
export const voice06: Check = {
  id: 'VOICE-06',
  reads: [sipDomains],
  judge: (account) => {
    const domains = account.items(sipDomains);
    if (domains.length === 0) return judgement('NOT_APPLICABLE', note('no SIP domain'));
    const open = notSecure(account, 'VOICE-06', domains, 'calls come in without TLS and SRTP');
    return worstOf(open, judgement('PASS'));
  },
};
