import { connectionPolicyTargets } from '../../endpoints/voice/connection-policy-targets';
import { codeJudgement, gradedFacts } from '../../evidence/code/code-judgement';
import { DEPLOYED_CODE, seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import { type GradedFinding, gradedAs } from '../../model/finding';

/**
 * Calls to SIP addresses are encrypted. A statement about the row that names the place, such as
 * that Interconnect carries the calls, closes the finding, which stays visible.
 */
export const voice07: Check = {
  id: 'VOICE-07',
  reads: [...DEPLOYED_CODE, connectionPolicyTargets],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const seen = seenCode(account);
    const targets = account
      .items(connectionPolicyTargets)
      .filter(({ enabled, target }) => enabled !== false && target?.scheme === 'sip')
      .filter(({ target }) => target?.transport !== 'tls');
    const found = [
      ...gradedFacts(seen.facts, [
        ['sip_unencrypted', 'FAIL', 'a SIP address without TLS and SRTP'],
      ]),
      ...targets.map(
        ({ sid }): GradedFinding => ({
          verdict: 'FAIL',
          resource: sid,
          field: 'target',
          message: 'calls go out without TLS',
        }),
      ),
    ];
    const isCarried = ({ resource }: GradedFinding) => account.covered('VOICE-07', resource ?? '');
    const judged = codeJudgement(
      seen,
      found.filter((each) => !isCarried(each)),
    );
    const carried = gradedAs('MANUAL', found.filter(isCarried));
    return { ...judged, findings: [...judged.findings, ...carried] };
  },
};
