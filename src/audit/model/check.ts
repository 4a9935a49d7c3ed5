import type { AttestationAnswer } from '../attestations/attestation';
import type { PhiUse } from '../catalog/phi-scope';
import type { RequirementId } from '../catalog/requirement-id';
import type { FieldReaders } from '../fields/field-reader';
import type { AnyEndpoint, Endpoint } from '../snapshot/endpoint';
import type { Found } from '../snapshot/snapshot';
import type { Finding } from './finding';
import type { Judgement } from './judgement';

/** One account as a check sees it. */
export interface AccountView {
  readonly subject: string;
  /** The account that owns this one; `null` where none does, or nobody can say. */
  readonly ownerSid: string | null;
  /** When the snapshot was taken. */
  readonly now: Date;
  /**
   * What was read from the endpoint, with the fields' types; empty when the product is not in use.
   */
  readonly items: <Fields extends FieldReaders>(
    endpoint: Endpoint<Fields>,
  ) => readonly Found<Fields>[];
  /** The product was never in use, or is not there at all. */
  readonly absent: (endpoint: AnyEndpoint) => boolean;
  /** There was more than the endpoint's limit. */
  readonly truncated: (endpoint: AnyEndpoint) => boolean;
  /** All of it was read: what is not among the items is not there. */
  readonly whole: (endpoint: AnyEndpoint) => boolean;
  /**
   * True when an attestation of ACCT-11 puts the use into the scope of PHI: there the mere
   * presence of something ineligible is a violation.
   */
  readonly inPhiScope: (use: PhiUse) => boolean;
  /**
   * True when the latest valid attestation of the row that names the resource, or what was found
   * there, says yes, or na, and none after it says of the row as a whole that it does not hold.
   */
  readonly covered: (id: RequirementId, resource: string) => boolean;
  /**
   * What a valid attestation answers for a row as a whole, or `null` when there is none, or when
   * another says of a part what it denies.
   */
  readonly attested: (id: RequirementId) => AttestedAnswer | null;
}

/** An exception answers nothing. */
export type AttestedAnswer = Exclude<AttestationAnswer, 'accepted'>;

/** Decides one row from what was read, and from nothing else. */
export interface Check {
  readonly id: RequirementId;
  /**
   * What it needs. When a reading failed, the row is `ERROR`, unless what was read proves a
   * violation already. When all of them are absent, it is `NOT_APPLICABLE`.
   */
  readonly reads: readonly AnyEndpoint[];
  /**
   * What else it uses, read only when the user asks for it: answers that hold PHI, or a folder of
   * code.
   */
  readonly optIn?: readonly AnyEndpoint[];
  /**
   * A statement closes only what it names: one about the row as a whole says nothing of a host or a
   * version that nobody looked at.
   */
  readonly statedByName?: true;
  readonly judge: (account: AccountView) => Judgement;
}

/** Takes the worst verdict of other rows. */
export interface RollUp {
  readonly id: RequirementId;
  readonly derivedFrom: readonly RequirementId[];
  /** Where this row does not apply, the product is not in use, and neither does the roll-up. */
  readonly appliesWith?: RequirementId;
  /**
   * What a finding of another row is about, or `null`: the row asks a person about each of these,
   * and takes nothing else over but that a reading failed.
   */
  readonly asksAbout?: (row: RequirementId, finding: Finding) => string | null;
}
