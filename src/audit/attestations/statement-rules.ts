import type { RequirementId } from '../catalog/requirement-id';

/** Rows whose statements must name each account: "all" would cover accounts that nobody checked. */
export const ROWS_BY_ACCOUNT: readonly RequirementId[] = ['ACCT-03', 'ACCT-06', 'ACCT-08'];

/** Rows that apply to every account that handles PHI, whatever it uses: none can be exempt. */
export const UNCONDITIONAL_ROWS: readonly RequirementId[] = [
  'ACCT-01',
  'ACCT-02',
  'ACCT-03',
  'ACCT-10',
  'ACCT-12',
  'ACCT-13',
  'ACCT-15',
  'ACCT-16',
  'SEC-01',
  'SEC-07',
  'SEC-08',
];
