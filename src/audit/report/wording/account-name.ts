import type { AuditResult } from '../../model/audit-result';

/** What an account is called in a text: `Clinic North (AC…)` where it has a label, else its SID. */
export function accountName(
  { account_labels }: Pick<AuditResult, 'account_labels'>,
  account: string,
): string {
  const label = Object.hasOwn(account_labels, account) ? account_labels[account] : undefined;
  return label === undefined ? account : `${label} (${account})`;
}
