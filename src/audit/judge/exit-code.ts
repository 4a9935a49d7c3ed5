import type { AuditResult } from '../model/audit-result';
import { UNDECIDED_VERDICTS, type Verdict } from '../model/verdict';

/** The findings that end a run with 1: each kind includes those before it. */
export const FAIL_ON = ['fail', 'warn', 'review', 'never'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** Earlier names. */
const OLD_NAMES: Readonly<Record<string, FailOn>> = { required: 'fail', recommended: 'warn' };

/** The current name of a `--fail-on` value. */
export function failOnOf(name: string): string {
  return OLD_NAMES[name] ?? name;
}

/** The verdicts that end a run with 1. A proved violation does so whatever its row's level. */
const FOUND: Readonly<Record<Exclude<FailOn, 'never'>, readonly Verdict[]>> = {
  fail: ['FAIL'],
  warn: ['FAIL', 'WARN'],
  review: ['FAIL', 'WARN', 'REVIEW', 'MANUAL'],
};

/**
 * The exit code: 1 for findings, 4 when API errors or an early end left rows untested, 3 when
 * nothing failed and a required row is not decided, 0 when it is clean. The first that applies.
 */
export function exitCodeOf(
  { requirements, summary }: AuditResult,
  failOn: FailOn = 'fail',
): 0 | 1 | 3 | 4 {
  if (failOn === 'never') return 0;
  const any = (verdicts: readonly Verdict[], rows = requirements) =>
    rows.some(({ verdict }) => verdicts.includes(verdict));
  if (any(FOUND[failOn])) return 1;
  if (any(['ERROR']) || summary.partial) return 4;
  const required = requirements.filter(({ level }) => level === 'required');
  return any(UNDECIDED_VERDICTS, required) ? 3 : 0;
}
