import type { IneligibleUse } from '../../catalog/phi-scope';
import { usageRecords } from '../../endpoints/account/usage-records';
import { verifyAttempts } from '../../endpoints/verify/verify-attempts';
import { verifyServices } from '../../endpoints/verify/verify-services';
import { isVerifyInUse } from '../../evidence/is-verify-in-use';
import { attemptsOf, UNCOUNTED } from '../../evidence/verify-attempt-count';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

const OUTSIDE_US: IneligibleUse = 'Verify outside the US';

/** All attempts of the last 30 days went to the US. No API shows which countries are enabled. */
export const verify02: Check = {
  id: 'VERIFY-02',
  reads: [
    verifyAttempts.all,
    verifyAttempts.us,
    verifyAttempts.email,
    verifyServices,
    usageRecords,
  ],
  judge: (account) => {
    const all = attemptsOf(account, verifyAttempts.all);
    const us = attemptsOf(account, verifyAttempts.us);
    if (all === null || us === null) return UNCOUNTED;
    if (all === 0) {
      return isVerifyInUse(account)
        ? judgement('NOT_TESTABLE', note('no attempt in the last 30 days'))
        : judgement('NOT_APPLICABLE', note('Verify is not in use'));
    }
    if (all === us) return judgement('PASS');
    // E-mail has no country.
    const email = attemptsOf(account, verifyAttempts.email);
    if (email === null) return UNCOUNTED;
    const message = `${us} of ${all} attempts in the last 30 days went to the US`;
    if (all - us <= email) return judgement('NOT_TESTABLE', note(`${message}, ${email} by e-mail`));
    return judgement(account.inPhiScope(OUTSIDE_US) ? 'FAIL' : 'WARN', {
      resource: null,
      field: 'total_attempts',
      message,
    });
  },
};
