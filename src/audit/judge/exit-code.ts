import type { AuditResult, RequirementResult } from '../model/audit-result';
import type { Verdict } from '../model/verdict';

/** Which findings end a run with 1. */
export const FAIL_ON = ['required', 'recommended', 'review', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/**
 * How a run ends: 1 for findings, 4 when API errors or an early end left required rows untested, 3
 * when only rows that need a person are open, 0 when nothing is open. The first that applies.
 *
 * @param failOn `required`: a required row is FAIL; `recommended`: any row is FAIL or WARN;
 *   `review`: or REVIEW or MANUAL; `never`: always 0.
 */
export function exitCodeOf(
  { requirements, summary }: AuditResult,
  failOn: FailOn = 'required',
): 0 | 1 | 3 | 4 {
  if (failOn === 'never') return 0;
  const any = (verdicts: readonly Verdict[], among = requirements) =>
    among.some(({ verdict }) => verdicts.includes(verdict));
  const required = requirements.filter(({ level }: RequirementResult) => level === 'required');

  const findings = failOn === 'review' ? [...FOUND, ...FOR_A_PERSON] : FOUND;
  if (failOn === 'required' ? any(['FAIL'], required) : any(findings)) return 1;
  if (any(['ERROR'], required) || summary.partial) return 4;
  return any(FOR_A_PERSON) ? 3 : 0;
}

const FOUND: readonly Verdict[] = ['FAIL', 'WARN'];
const FOR_A_PERSON: readonly Verdict[] = ['REVIEW', 'MANUAL'];
