import { usageRecords } from '../../endpoints/account/usage-records';
import { verifyAttempts } from '../../endpoints/verify/verify-attempts';
import { CODE_OF_PRODUCT, verifyInCode } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { usageByName } from '../../evidence/usage/usage';
import { attemptFindings, attemptsOf, UNCOUNTED } from '../../evidence/verify-attempt-count';
import type { Check } from '../../model/check';

/** Verify sends no e-mail. No API shows a service's mailer. */
export const verify04: Check = {
  id: 'VERIFY-04',
  reads: [verifyAttempts.email, usageRecords, ...CODE_OF_PRODUCT],
  optIn: USER_FOLDERS,
  judge: (account) =>
    judgeIneligibleUse(
      account,
      {
        SendGrid: [
          ...attemptFindings(account, verifyAttempts.email, 'e-mail'),
          ...usageByName(account, /^(?:verify-outbound-email$|authy-.*email)/),
          ...verifyInCode(account, 'SendGrid'),
        ],
      },
      attemptsOf(account, verifyAttempts.email) === null ? UNCOUNTED : undefined,
    ),
};
