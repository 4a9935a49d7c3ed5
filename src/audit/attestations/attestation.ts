import type { Signer } from '../../ssh-signature/check-ssh-signature';
import type { RequirementId } from '../catalog/requirement-id';
import type { AccountLabels } from './account-labels';

/**
 * A person's answers about a row: it holds, it does not, it does not apply; or it does not hold,
 * and somebody accepts that for a time.
 */
export const ANSWERS = ['yes', 'no', 'na', 'accepted'] as const;

export type AttestationAnswer = (typeof ANSWERS)[number];

/** Why a record counts as missing. */
export const UNUSABLE_REASONS = [
  /** The catalogue has no such row. */
  'unknown_row',
  /** Nobody has filled in any of it. */
  'blank',
  /** Something required is missing, blank or malformed. */
  'incomplete',
  /** It was made for another edition of the row's source document. */
  'other_source_version',
  /** The row requires a statement about each account, by its SID. */
  'accounts_not_named',
  /** It exempts from a row that applies to every account. */
  'always_applies',
  /** It is dated after the audit. */
  'attested_in_future',
  /** It expires before it was made, or later than allowed. */
  'expires_too_late',
  'expired',
  /** It names none of the audited accounts. */
  'out_of_scope',
] as const;

export type UnusableReason = (typeof UNUSABLE_REASONS)[number];

/** The types of evidence for a statement. */
export const EVIDENCE_TYPES = ['document', 'ticket', 'screenshot', 'report', 'other'] as const;

/** Where the evidence of a statement can be looked up. */
export interface Evidence {
  readonly type: (typeof EVIDENCE_TYPES)[number];
  /** On one line; only the host of a link. */
  readonly location: string;
  /** The file's digest, if the record has it. */
  readonly sha256: string | null;
}

/** A well-formed statement about one row. Whether it is in force depends on the day. */
export interface Attestation {
  /** Its place in the file, from 1. */
  readonly record: number;
  readonly row: RequirementId;
  /** SIDs of accounts, ids of Segment workspaces. */
  readonly accounts: 'all' | readonly string[];
  /** The resources that it names, such as destinations with a BAA. */
  readonly resources: readonly string[];
  /** The findings that it is about, by their ids. */
  readonly findings: readonly string[];
  readonly answer: AttestationAnswer;
  /** The reason, on one line; `null` when the record gives none. */
  readonly rationale: string | null;
  /** The role of whoever states it. */
  readonly role: string;
  /** Days, such as `2026-11-22`, in UTC; the last day counts. */
  readonly attestedAt: string;
  readonly expiresAt: string;
  readonly evidence: readonly Evidence[];
  /** What the statement of ACCT-11 puts into the scope of PHI, by the names of `phiScopeOf`. */
  readonly inPhiScope: readonly string[];
}

/** A problem of a record's field, by what is allowed there. */
export interface FieldProblem {
  /** Such as `evidence.0.type`; `record` for the record as a whole. */
  readonly field: string;
  readonly allowed: string;
}

export interface UnusableAttestation {
  readonly record: number;
  /** `null` when the catalogue has no such row. */
  readonly id: RequirementId | null;
  readonly reason: UnusableReason;
  /** All problems of a record that is `incomplete`. */
  readonly problems: readonly FieldProblem[];
}

/** A file of attestations, as far as it can be judged without the day and the accounts. */
export interface Attestations {
  readonly records: readonly Attestation[];
  readonly unusable: readonly UnusableAttestation[];
  /** The names of the accounts in reports. */
  readonly labels: AccountLabels;
  /** The file's digest; `null` without a file. */
  readonly sha256: string | null;
  /** The signer of the file; `null` if it is unsigned. */
  readonly signer: Signer | null;
  /** There is a list of permitted signers, and none of them signed. */
  readonly isUnlisted?: boolean;
}

export const NO_ATTESTATIONS: Attestations = {
  records: [],
  unusable: [],
  labels: {},
  sha256: null,
  signer: null,
};
