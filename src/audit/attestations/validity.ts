import { dayAfter, daysBetween } from '../../terminal/day';
import type { RequirementId } from '../catalog/requirement-id';
import type { Attestation } from './attestation';

/** Rows whose rules require a review within 90 days. */
const ACCESS_REVIEWS: readonly RequirementId[] = ['RT-02', 'FLEX-15'];

/** The maximum validity of a statement about the row, in days. */
export function longestValidity(row: RequirementId): number {
  return ACCESS_REVIEWS.includes(row) ? 90 : 365;
}

/** Whether a statement about the row may be in force from one day to another. */
export function mayLast(row: RequirementId, attestedAt: string, expiresAt: string): boolean {
  const days = daysBetween(attestedAt, expiresAt);
  return days >= 0 && days <= longestValidity(row);
}

/** Long enough to collect the evidence again. */
const EXPIRING_DAYS = 30;

/** Whether a statement has expired by a day, or will within 30 days. */
export function expiresSoon({ expiresAt }: Attestation, today: string): boolean {
  return expiresAt <= dayAfter(today, EXPIRING_DAYS);
}
