import type { AuditResult } from '../model/audit-result';

/** The accounts, and the Segment workspace that rows were judged for. */
export function judgedAccounts({ accounts, requirements }: AuditResult): readonly string[] {
  return [
    ...new Set([...accounts, ...requirements.flatMap(({ verdicts }) => Object.keys(verdicts))]),
  ];
}
