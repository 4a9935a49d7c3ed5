import type { Attestation } from '../attestations/attestation';
import type { RequirementId } from '../catalog/requirement-id';
import type { FieldReaders } from '../fields/field-reader';
import type { AnyEndpoint, Endpoint } from '../snapshot/endpoint';
import type { Found } from '../snapshot/snapshot';
import type { Verdict } from './verdict';

/** Something that was found at one resource. Its message is fixed text, or at most a SID or a host. */
export interface Finding {
  /** The SID, or another stable name of the API's; `null` for the account as a whole. */
  readonly resource: string | null;
  /** The API's field; `null` when it is about the resource as a whole. */
  readonly field: string | null;
  /** What is wrong, or what was seen, in a few words. */
  readonly message: string;
  /** Where it is, for what was found in code. */
  readonly place?: Place;
  /** Who states it, for what a person stated. */
  readonly statement?: Statement;
}

/** What the attestations say of a statement's origin, for whoever asks for the evidence. */
export interface Statement extends Pick<Attestation, 'record' | 'answer' | 'role' | 'evidence'> {
  readonly attested_at: string;
  readonly expires_at: string;
}

/** A line of a file in the repository that was searched. */
export interface Place {
  /** Relative to the repository's root, with `/` between folders. */
  readonly file: string;
  /** The first line is 1. */
  readonly line: number;
}

/** What a check says about one account. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

/** One account as a check sees it. */
export interface AccountView {
  readonly accountSid: string;
  /** When the snapshot was taken. */
  readonly now: Date;
  /** What was read from the endpoint, with the fields' types; empty when the product is not in use. */
  readonly items: <Fields extends FieldReaders>(
    endpoint: Endpoint<Fields>,
  ) => readonly Found<Fields>[];
  /** There was more than the endpoint's limit. */
  readonly truncated: (endpoint: AnyEndpoint) => boolean;
  /**
   * True when an attestation of ACCT-11 puts the product into the scope of PHI: there the mere
   * presence of something ineligible is a violation.
   */
  readonly inPhiScope: (product: string) => boolean;
  /** True when a valid attestation of the row names the resource. */
  readonly covered: (id: RequirementId, resource: string) => boolean;
  /** What a valid attestation answers for a row, or `null` when there is none. */
  readonly attested: (id: RequirementId) => AttestedAnswer | null;
}

export type AttestedAnswer = 'yes' | 'no' | 'na';

/** Decides one row from what was read, and from nothing else. */
export interface Check {
  readonly id: RequirementId;
  /**
   * What it needs. When a reading failed, the row is `ERROR`, unless what was read proves a violation
   * already. When all of them are absent, it is `NOT_APPLICABLE`.
   */
  readonly reads: readonly AnyEndpoint[];
  /**
   * What else it uses, read only when the user asks for it: answers that hold PHI, or a folder of
   * code.
   */
  readonly optIn?: readonly AnyEndpoint[];
  readonly judge: (account: AccountView) => Judgement;
}

/** Takes the worst verdict of other rows. */
export interface RollUp {
  readonly id: RequirementId;
  readonly derivedFrom: readonly RequirementId[];
  /** Where this row does not apply, the product is not in use, and neither does the roll-up. */
  readonly appliesWith?: RequirementId;
}

export function judgement(verdict: Verdict, ...findings: readonly Finding[]): Judgement {
  return { verdict, findings };
}

/** `verdict` with the findings, or `otherwise` when there is none. */
export function whenFound(
  findings: readonly Finding[],
  verdict: Verdict,
  otherwise: Judgement,
): Judgement {
  return findings.length > 0 ? { verdict, findings } : otherwise;
}

/** A finding about the account as a whole. */
export function note(message: string): Finding {
  return { resource: null, field: null, message };
}
