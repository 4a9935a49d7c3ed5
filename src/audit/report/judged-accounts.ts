import type { AuditResult } from '../model/audit-result';

/** The accounts, and the Segment workspace for which rows were judged. */
export function judgedAccounts({ accounts, requirements }: AuditResult): readonly string[] {
  return [
    ...new Set([...accounts, ...requirements.flatMap(({ verdicts }) => Object.keys(verdicts))]),
  ];
}
