import { dayAfter } from '../../terminal/day';
import type { Attestation, Attestations } from '../attestations/attestation';
import { expiresSoon, longestValidity } from '../attestations/validity';
import type { Draft } from './draft';

/**
 * The statements that have expired or will within 30 days, in order of expiry, without those
 * renewed since.
 *
 * @param today The day in UTC.
 */
export function renewals({ records }: Attestations, today: string): readonly Attestation[] {
  return records
    .filter((each) => expiresSoon(each, today))
    .filter((each) => !records.some((other) => other !== each && isRenewal(other, each)))
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt) || a.record - b.record);
}

/** The same statement, made today with the longest validity. */
export function renewed(statement: Attestation, today: string): Draft {
  const { inPhiScope, rationale, ...said } = statement;
  return {
    ...said,
    rationale: rationale ?? '',
    attestedAt: today,
    expiresAt: dayAfter(today, longestValidity(statement.row)),
    ...(inPhiScope.length > 0 ? { inPhiScope } : {}),
  };
}

function isRenewal(later: Attestation, earlier: Attestation): boolean {
  return (
    later.row === earlier.row &&
    later.expiresAt > earlier.expiresAt &&
    hasAll(later.accounts, earlier.accounts) &&
    (later.resources.length + later.findings.length === 0 ||
      (hasAll(later.resources, earlier.resources) && hasAll(later.findings, earlier.findings)))
  );
}

function hasAll(some: Attestation['accounts'], others: Attestation['accounts']): boolean {
  if (some === 'all') return true;
  return others !== 'all' && others.every((each) => some.includes(each));
}
