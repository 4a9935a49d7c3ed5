import type { RequirementId } from '../../catalog/requirement-id';
import { accounts } from '../../endpoints/account/accounts';
import type { AccountView, Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

/**
 * The rows that ask for a statement about each subaccount. They do not apply to an account that is
 * none; while the subaccounts cannot be listed, nobody knows.
 */
export const SUBACCOUNT_CHECKS: readonly Check[] = (
  ['ACCT-06', 'ACCT-07', 'ACCT-08'] satisfies readonly RequirementId[]
).map((id) => ({
  id,
  reads: [accounts],
  judge: (account) =>
    isSubaccount(account)
      ? judgement('MANUAL', note('this subaccount needs a statement of its own'))
      : judgement('NOT_APPLICABLE', note('no subaccount')),
}));

/** Twilio docs, "Account resource": the owner of an account that is no subaccount is itself. */
function isSubaccount({ subject, items }: AccountView): boolean {
  const owner = items(accounts).find(({ sid }) => sid === subject)?.owner_account_sid ?? null;
  return owner !== null && owner !== subject;
}
