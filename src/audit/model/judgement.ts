import type { Cure } from './cure';
import type { Finding, GradedFinding } from './finding';
import type { Population } from './population';
import { OPEN_VERDICTS, type Verdict, worstVerdict } from './verdict';

/** The judgement of a check on one account. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /**
   * Verdicts besides the row's own and those of its findings, because something was not read or not
   * answered: they remain when those are closed.
   */
  readonly remainder?: readonly Verdict[];
  /** What was looked at; by default, what was read. */
  readonly population?: readonly Population[];
  /** What would test it, if it is `NOT_TESTABLE`. */
  readonly cures?: readonly Cure[];
}

/** The verdict becomes the grade of each ungraded finding about a resource, a field or a place. */
export function judgement(verdict: Verdict, ...findings: readonly Finding[]): Judgement {
  return { verdict, findings: findings.map((finding) => gradedIfOpen(finding, verdict)) };
}

function gradedIfOpen(finding: Finding, verdict: Verdict): Finding {
  const { resource, field, place } = finding;
  const isNote = resource === null && field === null && place === undefined;
  if (isNote || finding.verdict !== undefined || !OPEN_VERDICTS.includes(verdict)) return finding;
  return { ...finding, verdict };
}

/** The judgement with this population. */
export function judgementOf(population: readonly Population[], judged: Judgement): Judgement {
  return { ...judged, population };
}

/** What remains of a judgement when its findings are closed; its verdict too, if none has that. */
export function remainderOf({ verdict, findings, remainder = [] }: Judgement): readonly Verdict[] {
  const isBorne = findings.some((finding) => finding.verdict === verdict);
  return isBorne ? remainder : [verdict, ...remainder];
}

/**
 * `verdict` with the findings, besides the findings of `otherwise`; only `otherwise` when there are
 * none.
 *
 * @param isAll True if the findings cover everything: then nothing remains besides them.
 */
export function whenFound(
  findings: readonly Finding[],
  verdict: Verdict,
  otherwise: Judgement,
  { isAll = false }: { readonly isAll?: boolean } = {},
): Judgement {
  if (findings.length === 0) return otherwise;
  if (isAll) return judgement(verdict, ...findings);
  const others = otherwise.findings.filter((each) => each.verdict !== undefined);
  return {
    ...judgement(verdict, ...findings, ...others),
    remainder: remainderOf(otherwise),
  };
}

/** The worst of the findings' verdicts with all of them, or `otherwise` when there are none. */
export function worstOf(graded: readonly GradedFinding[], otherwise: Judgement): Judgement {
  if (graded.length === 0) return otherwise;
  return {
    verdict: worstVerdict([...graded, otherwise].map(({ verdict }) => verdict)),
    findings: [...distinct(graded), ...otherwise.findings],
    remainder: remainderOf(otherwise),
  };
}

/** Several parts of a resource may have the same finding, such as widgets of a flow. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}
