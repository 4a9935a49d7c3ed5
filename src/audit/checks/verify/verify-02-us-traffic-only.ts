import type { IneligibleUse } from '../../catalog/phi-scope';
import { verifyAttempts } from '../../endpoints/verify/verify-attempts';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

const OUTSIDE_US: IneligibleUse = 'Verify outside the US';

/** All attempts of the last 30 days went to the US. No API shows which countries are enabled. */
export const verify02: Check = {
  id: 'VERIFY-02',
  reads: [verifyAttempts.all, verifyAttempts.us],
  judge: (account) => {
    const all = account.items(verifyAttempts.all)[0]?.total_attempts ?? null;
    const us = account.items(verifyAttempts.us)[0]?.total_attempts ?? null;
    if (all === null || us === null) {
      return judgement('NOT_TESTABLE', note('Twilio’s summary does not say how many there were'));
    }
    if (all === 0) return judgement('NOT_APPLICABLE');
    if (all === us) return judgement('PASS');
    return judgement(account.inPhiScope(OUTSIDE_US) ? 'FAIL' : 'WARN', {
      resource: null,
      field: 'total_attempts',
      message: `${us} of ${all} attempts in the last 30 days went to the US`,
    });
  },
};
