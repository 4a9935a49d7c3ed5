import { ipAccessControlAddresses } from '../../endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../endpoints/voice/ip-access-control-lists';
import { sipDomainIpLists } from '../../endpoints/voice/sip-domain-ip-lists';
import { sipDomains } from '../../endpoints/voice/sip-domains';
import { sipRegistrationCredentialLists } from '../../endpoints/voice/sip-registration-credential-lists';
import type { Check } from '../../model/check';
import { type GradedFinding, judgement, note, worstOf } from '../../model/judgement';

/** A range that is wider lets in more than one site. */
const WIDEST_PREFIX = 24;

/**
 * SIP domains authenticate who calls. A domain without any `auth_type` takes no traffic at all
 * (Twilio docs, "SIP Domain Resource").
 */
export const voice04: Check = {
  id: 'VOICE-04',
  reads: [
    sipDomains,
    sipDomainIpLists,
    sipRegistrationCredentialLists,
    ipAccessControlLists,
    ipAccessControlAddresses,
  ],
  judge: (account) => {
    const domains = account.items(sipDomains);
    if (domains.length === 0) return judgement('NOT_APPLICABLE', note('no SIP domain'));
    const registering = new Set(
      account.items(sipRegistrationCredentialLists).map(({ parents }) => parents.at(-1)),
    );
    const findings = domains.flatMap(({ sid, auth_type, sip_registration }): GradedFinding[] => {
      const found: GradedFinding[] = [];
      if (auth_type !== null && auth_type.length > 0 && !auth_type.includes('CREDENTIAL_LIST')) {
        const message = 'an address list alone, without a credential list';
        found.push({ verdict: 'WARN', resource: sid, field: 'auth_type', message });
      }
      if (sip_registration === true && !registering.has(sid ?? undefined)) {
        const message = 'phones may register, and there is no credential list for it';
        found.push({ verdict: 'FAIL', resource: sid, field: 'sip_registration', message });
      }
      return found;
    });
    const used = new Set(account.items(sipDomainIpLists).map(({ sid }) => sid));
    const wide = account
      .items(ipAccessControlAddresses)
      .filter(({ parents }) => used.has(parents.at(-1) ?? null))
      .filter(({ cidr_prefix_length: length }) => length !== null && length < WIDEST_PREFIX)
      .map(
        ({ sid, cidr_prefix_length: length }): GradedFinding => ({
          verdict: 'FAIL',
          resource: sid,
          field: 'cidr_prefix_length',
          message: `/${length} is wider than /${WIDEST_PREFIX}`,
        }),
      );
    return worstOf([...findings, ...wide], judgement('PASS'));
  },
};
