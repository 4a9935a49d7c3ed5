import { verifyAttempts } from '../endpoints/verify/verify-attempts';
import { verifyServices } from '../endpoints/verify/verify-services';
import type { AccountView } from '../model/check';
import { usageOf } from './usage/usage';
import { attemptsOf } from './verify-attempt-count';

/**
 * Whether a Verify service exists, or was used in the last twelve months. A summary without a
 * number of attempts does not prove that there were none.
 */
export function isVerifyInUse(account: AccountView): boolean {
  return (
    account.items(verifyServices).length > 0 ||
    attemptsOf(account, verifyAttempts.all) !== 0 ||
    usageOf(account, 'Verify').length > 0
  );
}
