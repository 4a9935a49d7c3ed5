import { codeJudgement, findingAt, gradedFacts } from '../../evidence/code-judgement';
import { DEPLOYED_CODE, factsOf, seenCode, USER_FOLDERS } from '../../evidence/seen-code';
import type { Check } from '../../model/check';
import type { GradedFinding } from '../../model/judgement';

/** Media streams go to hosts that somebody answers for, and are encrypted. */
export const voice12: Check = {
  id: 'VOICE-12',
  reads: DEPLOYED_CODE,
  optIn: USER_FOLDERS,
  judge: (account) => {
    const seen = seenCode(account);
    const open = factsOf(seen, 'stream').filter(
      ({ detail }) => detail === null || !account.covered('VOICE-12', detail),
    );
    return codeJudgement(seen, [
      ...gradedFacts(seen.facts, [['stream_unencrypted', 'FAIL', 'media go to a ws: address']]),
      ...open.map(
        (fact): GradedFinding => ({
          verdict: 'REVIEW',
          ...findingAt(
            fact,
            fact.detail === null
              ? 'streams media to a host that is chosen at run time'
              : `streams media to ${fact.detail}, which VOICE-12 does not name in the attestations`,
          ),
        }),
      ),
    ]);
  },
};
