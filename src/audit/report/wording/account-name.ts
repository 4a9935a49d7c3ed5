import type { AuditResult } from '../../model/audit-result';

/** An account's name in a text: `Clinic North (AC…)` if it has a label, else its SID. */
export function accountName(
  { account_labels }: Pick<AuditResult, 'account_labels'>,
  account: string,
): string {
  const label = Object.hasOwn(account_labels, account) ? account_labels[account] : undefined;
  return label === undefined ? account : `${label} (${account})`;
}
