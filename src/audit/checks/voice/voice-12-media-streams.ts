import { codeJudgement, findingAt, gradedFacts } from '../../evidence/code-judgement';
import { DEPLOYED_CODE, factsOf, seenCode, USER_FOLDERS } from '../../evidence/seen-code';
import type { Check } from '../../model/check';
import type { GradedFinding } from '../../model/judgement';

/** Media streams go to hosts that somebody answers for, and are encrypted. */
export const voice12: Check = {
  id: 'VOICE-12',
  reads: DEPLOYED_CODE,
  optIn: USER_FOLDERS,
  statedByName: true,
  judge: (account) => {
    const seen = seenCode(account);
    return codeJudgement(seen, [
      ...gradedFacts(seen.facts, [['stream_unencrypted', 'FAIL', 'media go to a ws: address']]),
      ...factsOf(seen, 'stream').map(
        (fact): GradedFinding => ({
          verdict: 'REVIEW',
          ...findingAt(
            fact,
            fact.detail === null
              ? 'streams media to a host that is chosen at run time'
              : `streams media to ${fact.detail}`,
          ),
          ...(fact.detail === null ? {} : { named: fact.detail }),
        }),
      ),
    ]);
  },
};
