import type { RequirementId } from '../catalog/requirement-id';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import type { Verdict } from '../model/verdict';

/** What is taken from the result of an earlier run; one of version 0.1 has neither ids nor history. */
export interface EarlierResult extends Pick<AuditResult, 'generated_at'> {
  readonly requirements: readonly (Pick<RequirementResult, 'id' | 'verdicts'> & {
    readonly findings: readonly Partial<Pick<AccountFinding, 'id' | 'first_seen' | 'absent_at'>>[];
  })[];
}

/** Since when a finding is known, in UTC. */
export type Seen = Pick<AccountFinding, 'first_seen' | 'absent_at'>;

const UNREAD: readonly Verdict[] = ['ERROR', 'NOT_TESTABLE'];

/**
 * Tells since when findings are known.
 *
 * @param now When this run took its snapshot, in UTC.
 */
export function findingHistory(now: string, earlier: EarlierResult | undefined) {
  const rows = new Map(
    earlier?.requirements.map(({ id, verdicts, findings }) => [
      id,
      {
        verdicts,
        byId: new Map(findings.map((finding) => [finding.id, finding])),
      },
    ]),
  );

  return (row: RequirementId, account: string, id: string): Seen => {
    const before = rows.get(row);
    const verdict = before?.verdicts[account];
    if (earlier === undefined || before === undefined || verdict === undefined) {
      return { first_seen: now };
    }
    const found = before.byId.get(id);
    if (found !== undefined) {
      const { first_seen = earlier.generated_at, absent_at } = found;
      return absent_at === undefined ? { first_seen } : { first_seen, absent_at };
    }
    const absent = !before.byId.has(undefined) && !UNREAD.includes(verdict);
    return absent ? { first_seen: now, absent_at: earlier.generated_at } : { first_seen: now };
  };
}

export type FindingHistory = ReturnType<typeof findingHistory>;
