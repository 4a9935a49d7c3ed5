import { ipAccessControlAddresses } from '../../endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../endpoints/voice/ip-access-control-lists';
import { sipCredentials } from '../../endpoints/voice/sip-credentials';
import { sipDomainCredentialLists } from '../../endpoints/voice/sip-domain-credential-lists';
import { sipDomainIpLists } from '../../endpoints/voice/sip-domain-ip-lists';
import { sipDomains } from '../../endpoints/voice/sip-domains';
import { sipRegistrationCredentialLists } from '../../endpoints/voice/sip-registration-credential-lists';
import { wideAddresses, withEmptyLists } from '../../evidence/sip/sip-callers';
import { unsaid } from '../../evidence/unsaid';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/**
 * SIP domains authenticate callers. A domain without any `auth_type` accepts no traffic at all
 * (Twilio docs, "SIP Domain Resource").
 */
export const voice04: Check = {
  id: 'VOICE-04',
  reads: [
    sipDomains,
    sipDomainIpLists,
    sipDomainCredentialLists,
    sipRegistrationCredentialLists,
    sipCredentials,
    ipAccessControlLists,
    ipAccessControlAddresses,
  ],
  judge: (account) => {
    const domains = account.items(sipDomains);
    if (domains.length === 0) return judgement('NOT_APPLICABLE', note('no SIP domain'));
    const openToNobody = withEmptyLists(account, account.items(sipDomainCredentialLists));
    const registrationLists = account.items(sipRegistrationCredentialLists);
    const registering = new Set(registrationLists.map(({ parents }) => parents.at(-1) ?? null));
    const empty = withEmptyLists(account, registrationLists);
    const registrationIsKnown = account.whole(sipRegistrationCredentialLists);
    const findings = domains.flatMap(({ sid, auth_type, sip_registration }): GradedFinding[] => {
      const found = [
        ...(auth_type === null ? [unsaid(sid, 'auth_type')] : []),
        ...(sip_registration === null ? [unsaid(sid, 'sip_registration')] : []),
      ];
      const takesCalls = auth_type !== null && auth_type.length > 0;
      if (takesCalls && !auth_type.includes('CREDENTIAL_LIST')) {
        const message = 'an address list alone, without a credential list';
        found.push({ verdict: 'WARN', resource: sid, field: 'auth_type', message });
      } else if (takesCalls && openToNobody.has(sid)) {
        const message = 'its credential lists hold no credential';
        found.push({ verdict: 'WARN', resource: sid, field: 'auth_type', message });
      }
      const isOpen = empty.has(sid) || (!registering.has(sid) && registrationIsKnown);
      if (sip_registration === true && isOpen) {
        const message = 'phones may register without a credential';
        found.push({ verdict: 'FAIL', resource: sid, field: 'sip_registration', message });
      }
      return found;
    });
    const wide = wideAddresses(account, account.items(sipDomainIpLists));
    return worstOf([...findings, ...wide], judgement('PASS'));
  },
};
