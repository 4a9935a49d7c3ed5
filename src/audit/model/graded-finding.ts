import type { Finding, Judgement } from './check';
import { type Verdict, worstVerdict } from './verdict';

/** A finding, and the row's verdict if it were the only one. */
export interface GradedFinding extends Finding {
  readonly verdict: Verdict;
}

/** The worst of the findings' verdicts with all of them, or `otherwise` when there is none. */
export function worstOf(graded: readonly GradedFinding[], otherwise: Judgement): Judgement {
  if (graded.length === 0) return otherwise;
  return {
    verdict: worstVerdict([...graded, otherwise].map(({ verdict }) => verdict)),
    findings: [...distinct(graded), ...otherwise.findings],
  };
}

/** A resource may say the same of several of its parts, as a flow of its widgets. */
function distinct(graded: readonly GradedFinding[]): readonly Finding[] {
  const findings = graded.map(({ resource, field, message }) => ({ resource, field, message }));
  return [...new Map(findings.map((each) => [Object.values(each).join('\n'), each])).values()];
}
