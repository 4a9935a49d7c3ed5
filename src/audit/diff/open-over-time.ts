import type { AuditResult, OpenFindings } from '../model/audit-result';
import { OPEN_VERDICTS } from '../model/verdict';
import type { ComparedRow } from './diff-results';
import type { EarlierRun } from './parse-earlier-result';

/**
 * The number of open findings of this run's rows at each run, from the oldest to this one. Excludes
 * runs of other accounts, and interrupted or partial ones, whose counts would be too small. A
 * duplicate report is one run.
 */
export function openOverTime(
  earlier: readonly EarlierRun[],
  result: AuditResult,
): readonly OpenFindings[] {
  const ids = new Set(result.requirements.map(({ id }) => id));
  const runs = earlier
    .filter(({ generated_at }) => generated_at < result.generated_at)
    .filter(({ accounts: [account] }) => account === result.accounts[0])
    .map((run) => ({ ...run, requirements: run.requirements.filter(({ id }) => ids.has(id)) }))
    .filter(({ partial, requirements }) => !partial && requirements.length === ids.size)
    .sort((a, b) => (a.generated_at < b.generated_at ? -1 : 1));
  const own = result.summary.partial ? [] : [result];
  const counts = [...runs, ...own].map(({ generated_at, requirements }) => ({
    generated_at,
    open: requirements.reduce((total, row) => total + openOf(row), 0),
  }));
  return counts.filter((each, index) => !isSame(each, counts[index - 1]));
}

function isSame(one: OpenFindings, other: OpenFindings | undefined): boolean {
  return one.generated_at === other?.generated_at && one.open === other.open;
}

/** The findings of an open row that no statement has closed. */
function openOf({ verdicts, findings }: ComparedRow): number {
  return findings.filter(({ account, closed_by, statement }) => {
    const verdict = verdicts[account];
    if (verdict === undefined || !OPEN_VERDICTS.includes(verdict)) return false;
    return closed_by === undefined && statement === undefined;
  }).length;
}
