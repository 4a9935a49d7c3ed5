import type { RequirementId } from '../catalog/requirement-id';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import { OPEN_VERDICTS, STATED_VERDICTS, UNKNOWN_VERDICTS, type Verdict } from '../model/verdict';

/**
 * How a row changed for an account between two runs:
 * - `new`: open now, but not before;
 * - `lapsed`: no longer closed by a statement or exception;
 * - `untested`: known before, but not now;
 * - `fixed`: open before, and now closed by evidence, a statement, or the removal of the product;
 * - `changed`: any other change of the verdict or of the findings.
 */
export const CHANGE_KINDS = ['new', 'lapsed', 'untested', 'changed', 'fixed'] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The compared parts of a result. */
export interface ComparedResult extends Pick<AuditResult, 'generated_at' | 'accounts'> {
  readonly requirements: readonly ComparedRow[];
}

export interface ComparedRow extends Pick<RequirementResult, 'id' | 'verdicts'> {
  readonly findings: readonly ComparedFinding[];
}

/** The common parts of findings of any version; one of version 0.1 has neither id nor history. */
export interface ComparedFinding
  extends Pick<AccountFinding, 'account' | 'resource' | 'field' | 'message'>,
    Partial<Pick<AccountFinding, 'id' | 'first_seen' | 'absent_at' | 'closed_by' | 'place'>> {
  /** Only its existence is compared, not its contents. */
  readonly statement?: object;
}

export interface RowChange {
  readonly kind: ChangeKind;
  readonly id: RequirementId;
  readonly account: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly findings_added: readonly ComparedFinding[];
  readonly findings_gone: readonly ComparedFinding[];
}

export interface ResultDiff {
  /** When the two snapshots were taken, in UTC. */
  readonly before: string;
  readonly after: string;
  /** In the catalogue's order, and in the accounts' order of the later run. */
  readonly changes: readonly RowChange[];
  /** Accounts of only one run, whose rows are not compared. */
  readonly accounts_added: readonly string[];
  readonly accounts_gone: readonly string[];
  /** Rows requested in only one run, which are not compared. */
  readonly rows_added: readonly RequirementId[];
  readonly rows_gone: readonly RequirementId[];
}

const CLOSED: readonly Verdict[] = ['PASS', 'ATTESTED', 'NOT_APPLICABLE'];

/** The changes from the earlier result to the later one, by row and account. */
export function diffResults(earlier: ComparedResult, later: ComparedResult): ResultDiff {
  const earlierRows = new Map(earlier.requirements.map((row) => [row.id, row]));
  const laterRows = new Map(later.requirements.map((row) => [row.id, row]));
  const changes = later.requirements.flatMap((row) => {
    const old = earlierRows.get(row.id);
    if (old === undefined) return [];
    return Object.entries(row.verdicts).flatMap(([account, after]) => {
      const before = old.verdicts[account];
      if (before === undefined) return [];
      const own = (finding: ComparedFinding) => finding.account === account;
      const findings_added = without(row.findings.filter(own), old.findings.filter(own));
      const findings_gone = without(old.findings.filter(own), row.findings.filter(own));
      if (before === after && findings_added.length === 0 && findings_gone.length === 0) return [];
      const kind = kindOf(before, after);
      return [{ kind, id: row.id, account, before, after, findings_added, findings_gone }];
    });
  });
  return {
    before: earlier.generated_at,
    after: later.generated_at,
    changes,
    accounts_added: later.accounts.filter((account) => !earlier.accounts.includes(account)),
    accounts_gone: earlier.accounts.filter((account) => !later.accounts.includes(account)),
    rows_added: [...laterRows.keys()].filter((id) => !earlierRows.has(id)),
    rows_gone: [...earlierRows.keys()].filter((id) => !laterRows.has(id)),
  };
}

function kindOf(before: Verdict, after: Verdict): ChangeKind {
  if (before === after) return 'changed';
  if (UNKNOWN_VERDICTS.includes(after)) {
    return UNKNOWN_VERDICTS.includes(before) ? 'changed' : 'untested';
  }
  if (OPEN_VERDICTS.includes(after)) {
    if (STATED_VERDICTS.includes(before)) return 'lapsed';
    return OPEN_VERDICTS.includes(before) ? 'changed' : 'new';
  }
  return OPEN_VERDICTS.includes(before) && CLOSED.includes(after) ? 'fixed' : 'changed';
}

/** Findings are equal if all their fields are. */
function without(
  findings: readonly ComparedFinding[],
  others: readonly ComparedFinding[],
): readonly ComparedFinding[] {
  const known = new Set(others.map(identityOf));
  return findings.filter((finding) => !known.has(identityOf(finding)));
}

function identityOf({ account, resource, field, message, place }: ComparedFinding): string {
  return JSON.stringify([account, resource, field, message, place?.file, place?.line]);
}
