import type { AttestationAnswer } from '../attestations/attestation';
import type { PhiUse } from '../catalog/phi-scope';
import type { RequirementId } from '../catalog/requirement-id';
import type { FieldReaders } from '../fields/field-reader';
import type { AnyEndpoint, Endpoint } from '../snapshot/endpoint';
import type { Found } from '../snapshot/snapshot';
import type { Finding } from './finding';
import type { Judgement } from './judgement';

/** A check's view of one account. */
export interface AccountView {
  readonly subject: string;
  /** The account that owns this one; `null` if none does, or that is not known. */
  readonly ownerSid: string | null;
  /** When the snapshot was taken. */
  readonly now: Date;
  /**
   * What was read from the endpoint, with the fields' types; empty when the product is not in use.
   */
  readonly items: <Fields extends FieldReaders>(
    endpoint: Endpoint<Fields>,
  ) => readonly Found<Fields>[];
  /** The product was never in use, or does not exist. */
  readonly absent: (endpoint: AnyEndpoint) => boolean;
  /** There was more than the endpoint's limit. */
  readonly truncated: (endpoint: AnyEndpoint) => boolean;
  /** Everything was read: what is not among the items does not exist. */
  readonly whole: (endpoint: AnyEndpoint) => boolean;
  /**
   * True when an attestation of ACCT-11 puts the use into the scope of PHI, where the mere presence
   * of something ineligible is a violation.
   */
  readonly inPhiScope: (use: PhiUse) => boolean;
  /**
   * True when the latest valid attestation of the row that names the resource, or its findings,
   * says yes or na, and none after it denies the row as a whole.
   */
  readonly covered: (id: RequirementId, resource: string) => boolean;
  /**
   * The answer of a valid attestation for a row as a whole; `null` without one, or when another
   * affirms for a part what it denies.
   */
  readonly attested: (id: RequirementId) => AttestedAnswer | null;
}

/** An exception does not answer the question. */
export type AttestedAnswer = Exclude<AttestationAnswer, 'accepted'>;

/** Decides one row from what was read and stated, and nothing else. */
export interface Check {
  readonly id: RequirementId;
  /**
   * The needed readings. If one failed, the row is `ERROR`, unless the others already prove a
   * violation. If all are absent, it is `NOT_APPLICABLE`.
   */
  readonly reads: readonly AnyEndpoint[];
  /**
   * Further readings, made only if the user requests them: answers that hold PHI, or a folder of
   * code.
   */
  readonly optIn?: readonly AnyEndpoint[];
  /**
   * A statement closes only what it names: one about the row as a whole does not cover a host or a
   * version that nobody looked at.
   */
  readonly statedByName?: true;
  readonly judge: (account: AccountView) => Judgement;
}

/** Takes the worst verdict of other rows. */
export interface RollUp {
  readonly id: RequirementId;
  readonly derivedFrom: readonly RequirementId[];
  /** If this row does not apply, neither does the roll-up: the product is not in use. */
  readonly appliesWith?: RequirementId;
  /**
   * The subject of another row's finding, or `null`: the row asks a person about each subject, and
   * otherwise takes over only failed readings.
   */
  readonly asksAbout?: (row: RequirementId, finding: Finding) => string | null;
}
