import type { IneligibleUse } from '../../catalog/phi-scope';
import { verifyAttempts } from '../../endpoints/verify/verify-attempts';
import { attemptsOf } from '../../evidence/verify-attempt-count';
import type { Check } from '../../model/check';
import { judgement } from '../../model/judgement';

const OUTSIDE_US: IneligibleUse = 'Verify outside the US';

/** All attempts of the last 30 days went to the US. No API shows which countries are enabled. */
export const verify02: Check = {
  id: 'VERIFY-02',
  reads: [verifyAttempts.all, verifyAttempts.us],
  judge: (account) => {
    const all = attemptsOf(account, verifyAttempts.all);
    const us = attemptsOf(account, verifyAttempts.us);
    if (all === 0) return judgement('NOT_APPLICABLE');
    if (all === us) return judgement('PASS');
    return judgement(account.inPhiScope(OUTSIDE_US) ? 'FAIL' : 'WARN', {
      resource: null,
      field: 'total_attempts',
      message: `${us} of ${all} attempts in the last 30 days went to the US`,
    });
  },
};
