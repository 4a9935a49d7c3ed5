import type { Cure } from './cure';
import type { Finding, GradedFinding } from './finding';
import type { Population } from './population';
import { OPEN_VERDICTS, type Verdict, worstVerdict } from './verdict';

/** What a check says about one account. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /**
   * What the row says beside its verdict and its findings, that something was not read or not
   * answered: it is left when those are closed.
   */
  readonly remainder?: readonly Verdict[];
  /** What was looked at; missing where that is just what was read. */
  readonly population?: readonly Population[];
  /** What would test it, where it is `NOT_TESTABLE`. */
  readonly cures?: readonly Cure[];
}

/** The verdict is the grade of each finding about a resource, a field or a place that has none. */
export function judgement(verdict: Verdict, ...findings: readonly Finding[]): Judgement {
  return { verdict, findings: findings.map((finding) => gradedIfOpen(finding, verdict)) };
}

function gradedIfOpen(finding: Finding, verdict: Verdict): Finding {
  const { resource, field, place } = finding;
  const isNote = resource === null && field === null && place === undefined;
  if (isNote || finding.verdict !== undefined || !OPEN_VERDICTS.includes(verdict)) return finding;
  return { ...finding, verdict };
}

/** The judgement, made of this population. */
export function judgementOf(population: readonly Population[], judged: Judgement): Judgement {
  return { ...judged, population };
}

/**
 * What is left of a judgement when its findings are closed; its verdict too, where none bears that.
 */
export function remainderOf({ verdict, findings, remainder = [] }: Judgement): readonly Verdict[] {
  const isBorne = findings.some((finding) => finding.verdict === verdict);
  return isBorne ? remainder : [verdict, ...remainder];
}

/**
 * `verdict` with the findings, beside what `otherwise` has found; just `otherwise` when there is
 * none.
 *
 * @param isAll True where the findings are about all that there is: then nothing is left beside
 *   them.
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

/** The worst of the findings' verdicts with all of them, or `otherwise` when there is none. */
export function worstOf(graded: readonly GradedFinding[], otherwise: Judgement): Judgement {
  if (graded.length === 0) return otherwise;
  return {
    verdict: worstVerdict([...graded, otherwise].map(({ verdict }) => verdict)),
    findings: [...distinct(graded), ...otherwise.findings],
    remainder: remainderOf(otherwise),
  };
}

/** A resource may say the same of several of its parts, as a flow of its widgets. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}
