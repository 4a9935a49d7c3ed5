import { dayOf } from '../../terminal/day';
import type { PhiUse } from '../catalog/phi-scope';
import type { RequirementId } from '../catalog/requirement-id';
import type { Attestation, Attestations, UnusableAttestation, UnusableReason } from './attestation';
import { covers, namesAllOf, namesNothing } from './statement-scope';

/** The statements in force at a run, and those that are not. */
export interface StandingAttestations {
  readonly all: readonly Attestation[];
  /**
   * The statements about a row that hold for an account, the latest last; without those that a
   * later one has revoked, even if that has expired.
   */
  readonly about: (row: RequirementId, subject: string) => readonly Attestation[];
  /** Whether a statement about the row is in force for any account. */
  readonly any: (row: RequirementId) => boolean;
  /** Whether one is in force for anything, even outside the audit. */
  readonly anywhere: (row: RequirementId) => boolean;
  /** Whether a statement about the row names the account and has expired. */
  readonly expired: (row: RequirementId, subject: string) => boolean;
  /**
   * True when a statement of ACCT-11 puts the use into the scope of PHI: each may name a product.
   */
  readonly inPhiScope: (subject: string, use: PhiUse) => boolean;
  readonly unusable: readonly UnusableAttestation[];
}

/**
 * @param takenAt The time of the snapshot: statements are judged as of that day.
 * @param accounts The SIDs of the accounts in it.
 */
export function standingAttestations(
  { records, unusable }: Attestations,
  takenAt: Date,
  accounts: readonly string[],
): StandingAttestations {
  const today = dayOf(takenAt);
  const judged = records.map((each) => ({ each, reason: reasonAgainst(each, today, accounts) }));
  const standing = judged.filter(({ reason }) => reason === undefined).map(({ each }) => each);
  const ended = judged.filter(({ reason }) => reason === 'expired').map(({ each }) => each);

  const inForce = (row: RequirementId, subject: string) =>
    standing.filter((each) => each.row === row && covers(each, subject)).sort(byTime);
  return {
    all: standing,
    about: (row, subject) => {
      const over = ended.filter((each) => each.row === row && covers(each, subject));
      return inForce(row, subject).filter((each) => !over.some((other) => revokes(other, each)));
    },
    any: (row) => standing.some((each) => each.row === row),
    anywhere: (row) =>
      judged.some(
        ({ each, reason = 'out_of_scope' }) => each.row === row && reason === 'out_of_scope',
      ),
    expired: (row, subject) => ended.some((each) => each.row === row && covers(each, subject)),
    inPhiScope: (subject, use) =>
      inForce('ACCT-11', subject).some(({ inPhiScope }) => inPhiScope.includes(use)),
    unusable: [
      ...unusable,
      ...judged.flatMap(({ each, reason }) =>
        reason === undefined ? [] : [{ record: each.record, id: each.row, reason, problems: [] }],
      ),
    ].sort((a, b) => a.record - b.record),
  };
}

function byTime(one: Attestation, other: Attestation): number {
  return one.attestedAt.localeCompare(other.attestedAt) || one.record - other.record;
}

/**
 * Whether a statement revokes an earlier one for good: that something holds does not become true
 * again when a denial or an exception has expired.
 */
function revokes(later: Attestation, earlier: Attestation): boolean {
  const isTakenBack = later.answer === 'no' || later.answer === 'accepted';
  const wasHeld = earlier.answer === 'yes' || earlier.answer === 'na';
  const isOfIt = namesNothing(later) || namesAllOf(later, earlier);
  return isTakenBack && wasHeld && byTime(earlier, later) < 0 && isOfIt;
}

function reasonAgainst(
  attestation: Attestation,
  today: string,
  accounts: readonly string[],
): UnusableReason | undefined {
  if (attestation.attestedAt > today) return 'attested_in_future';
  if (attestation.expiresAt < today) return 'expired';
  return accounts.some((sid) => covers(attestation, sid)) ? undefined : 'out_of_scope';
}
