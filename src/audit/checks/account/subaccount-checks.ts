import type { RequirementId } from '../../catalog/requirement-id';
import { ownAccounts } from '../../endpoints/account/own-accounts';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * The rows that need a statement about each subaccount. They do not apply to an account that is not
 * one, which is unknown while the subaccounts cannot be listed. A suspended or closed one is not
 * read, but keeps its data: its statement is requested with the account that owns it.
 */
export const SUBACCOUNT_CHECKS: readonly Check[] = (
  ['ACCT-06', 'ACCT-07', 'ACCT-08'] satisfies readonly RequirementId[]
).map((id) => ({
  id,
  reads: [ownAccounts],
  judge: (account) => {
    const own = account.items(ownAccounts).find(({ sid }) => sid === account.subject);
    // Twilio docs, "Account resource": an account that is not a subaccount is its own owner.
    const owner = own?.owner_account_sid ?? account.subject;
    if (owner !== account.subject) {
      return judgement('MANUAL', note('this subaccount needs a statement of its own'));
    }
    const others = account.items(ownAccounts).filter(({ sid }) => sid !== account.subject);
    const active = others.some(({ status }) => status === 'active');
    return whenFound(
      others
        .filter(({ status }) => status !== 'active')
        .map(({ sid, status }) => ({
          resource: sid,
          field: 'status',
          message: `a subaccount that is ${status ?? 'not active'} keeps its data, and was not read`,
        })),
      'MANUAL',
      own === undefined
        ? judgement('NOT_TESTABLE', note('the list of accounts leaves out this one'))
        : judgement(
            'NOT_APPLICABLE',
            note(
              active
                ? 'not itself a subaccount: each of its subaccounts is judged'
                : 'no subaccount',
            ),
          ),
    );
  },
}));
