import type { AuditResult, OpenFindings } from '../model/audit-result';
import { OPEN_VERDICTS } from '../model/verdict';
import type { ComparedFinding, ComparedResult, ComparedRow } from './diff-results';

/**
 * The newest of several earlier results, in which each finding is first seen when the oldest of them
 * saw it. `undefined` without any.
 */
export function mergedHistory(results: readonly ComparedResult[]): ComparedResult | undefined {
  const ordered = byTime(results);
  const newest = ordered.at(-1);
  if (newest === undefined) return undefined;
  const firstSeen = new Map<string, string>();
  for (const { generated_at, requirements } of ordered) {
    for (const { id, first_seen = generated_at } of requirements.flatMap((row) => row.findings)) {
      if (id !== undefined && !firstSeen.has(id)) firstSeen.set(id, first_seen);
    }
  }
  const withHistory = (finding: ComparedFinding): ComparedFinding => {
    const first_seen = finding.id === undefined ? undefined : firstSeen.get(finding.id);
    return first_seen === undefined ? finding : { ...finding, first_seen };
  };
  return {
    ...newest,
    requirements: newest.requirements.map((row) => ({
      ...row,
      findings: row.findings.map(withHistory),
    })),
  };
}

/** How many findings were open at each of the runs, from the oldest to this one. */
export function openOverTime(
  earlier: readonly ComparedResult[],
  result: AuditResult,
): readonly OpenFindings[] {
  const before = earlier.filter(({ generated_at }) => generated_at < result.generated_at);
  return [...byTime(before), result].map(({ generated_at, requirements }) => ({
    generated_at,
    open: requirements.reduce((total, row) => total + openOf(row), 0),
  }));
}

/** What is found of a row that is open, and no statement has closed. */
function openOf({ verdicts, findings }: ComparedRow): number {
  return findings.filter(({ account, closed_by, statement }) => {
    const verdict = verdicts[account];
    if (verdict === undefined || !OPEN_VERDICTS.includes(verdict)) return false;
    return closed_by === undefined && statement === undefined;
  }).length;
}

function byTime(results: readonly ComparedResult[]): readonly ComparedResult[] {
  return [...results].sort((a, b) => (a.generated_at < b.generated_at ? -1 : 1));
}
