import { ipAccessControlAddresses } from '../../endpoints/voice/ip-access-control-addresses';
import { ipAccessControlLists } from '../../endpoints/voice/ip-access-control-lists';
import { sipCredentials } from '../../endpoints/voice/sip-credentials';
import { trunkCredentialLists } from '../../endpoints/voice/trunk-credential-lists';
import { trunkIpLists } from '../../endpoints/voice/trunk-ip-lists';
import { trunks } from '../../endpoints/voice/trunks';
import { wideAddresses, withEmptyLists } from '../../evidence/sip/sip-callers';
import { unsaid } from '../../evidence/unsaid';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** Elastic SIP trunks that accept calls from you authenticate them. */
export const voice05: Check = {
  id: 'VOICE-05',
  reads: [
    trunks,
    trunkIpLists,
    trunkCredentialLists,
    sipCredentials,
    ipAccessControlLists,
    ipAccessControlAddresses,
  ],
  judge: (account) => {
    const terminating = account.items(trunks).filter(({ domain_name }) => domain_name === true);
    if (terminating.length === 0) {
      return judgement('NOT_APPLICABLE', note('no trunk takes calls (termination)'));
    }
    const sids = new Set(terminating.map(({ sid }) => sid));
    const ipLists = account
      .items(trunkIpLists)
      .filter(({ parents }) => sids.has(parents.at(-1) ?? null));
    const openToNobody = withEmptyLists(account, account.items(trunkCredentialLists));
    const findings = terminating.flatMap(({ sid, auth_type, auth_type_set }): GradedFinding[] => {
      const types = [...(auth_type ?? []), ...(auth_type_set ?? [])];
      const found = (verdict: GradedFinding['verdict'], message: string) => [
        { verdict, resource: sid, field: 'auth_type', message },
      ];
      if (auth_type === null && auth_type_set === null) return [unsaid(sid, 'auth_type')];
      if (types.length === 0) return found('FAIL', 'termination without authentication');
      if (!types.includes('CREDENTIAL_LIST')) {
        return found('WARN', 'an address list alone, without a credential list');
      }
      return openToNobody.has(sid) ? found('WARN', 'its credential lists hold no credential') : [];
    });
    return worstOf([...findings, ...wideAddresses(account, ipLists)], judgement('PASS'));
  },
};
