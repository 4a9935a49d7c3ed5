import type { AuditResult } from '../../model/audit-result';

/** What the run did not read of accounts and regions, a sentence each. Part of every report. */
export function unreadLines({ not_read: { accounts, regions } }: AuditResult): readonly string[] {
  return [
    ...accounts.map(({ sid, status, why }) => {
      const which = sid === null ? 'subaccounts' : `account ${sid}`;
      return `Not read: ${which}${status === null ? '' : ` (${status})`}: ${why}.`;
    }),
    `Not read: what is kept in the regions ${regions.join(' and ')}. This report covers us1 only.`,
  ];
}
