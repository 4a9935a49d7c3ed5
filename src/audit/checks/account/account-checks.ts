import type { Check } from '../../model/check';
import { acct04 } from './acct-04-organization-links';
import { acct10 } from './acct-10-eligible-products-only';
import { acct11 } from './acct-11-statements-of-no-phi';
import { acct12 } from './acct-12-unclassified-usage';
import { SUBACCOUNT_CHECKS } from './subaccount-checks';

/** The rows about the account's designation for which the REST API provides evidence. */
export const ACCOUNT_CHECKS: readonly Check[] = [
  acct04,
  acct10,
  acct11,
  acct12,
  ...SUBACCOUNT_CHECKS,
];
