import type { Check } from '../check';
import { usageRecords } from '../endpoints/usage-records';
import { verifyAttempts } from '../endpoints/verify-attempts';
import { usageFindings } from '../evidence/usage-findings';
import { attemptFindings } from '../evidence/verify-attempt-count';
import { judgeIneligibleUse } from '../ineligible-use';

/** Verify sends no e-mail. The mailer of a service is in no API. */
export const verify04: Check = {
  id: 'VERIFY-04',
  reads: [verifyAttempts.email, usageRecords],
  judge: (account) =>
    judgeIneligibleUse(account, {
      SendGrid: [
        ...attemptFindings(account, verifyAttempts.email, 'e-mail'),
        ...usageFindings(account, /^(?:verify-outbound-email$|authy-.*email)/),
      ],
    }),
};
