import { ACCOUNT_DESIGNATION } from '../catalog/account-designation';
import { GLOBAL_EXCLUSIONS } from '../catalog/global-exclusions';
import type { RollUp } from '../check';

/**
 * ACCT-17, GEN-01, GEN-04 and GEN-05 take the worst verdict of other rows. Those of GEN have a check of
 * their own as well, whose verdict counts with them.
 */
export const ACCOUNT_ROLL_UPS: readonly RollUp[] = [
  ...ACCOUNT_DESIGNATION,
  ...GLOBAL_EXCLUSIONS,
].filter(({ derivedFrom }) => derivedFrom.length > 0);
