import type { Attestation } from '../attestations/attestation';
import type { Cure } from './cure';
import type { Verdict } from './verdict';

/** An observation about one resource. Its message is fixed text, with at most a SID or a host. */
export interface Finding {
  /** The SID, or another stable name of the API; `null` for the account as a whole. */
  readonly resource: string | null;
  /** The API's field; `null` for the resource as a whole. */
  readonly field: string | null;
  /** What is wrong, or what was seen, in a few words. */
  readonly message: string;
  /**
   * The row's verdict if this were its only finding; missing for a mere note. A graded finding
   * stays open until it is fixed, or a statement names it.
   */
  readonly verdict?: Verdict;
  /**
   * The name for statements, if not the resource: the host that a flow streams to, the product of a
   * usage category.
   */
  readonly named?: string;
  /** What would give the row a basis, if the finding only says that this is missing. */
  readonly waits_for?: Cure;
  /** The place of a finding in code. */
  readonly place?: CodePlace;
  /** The origin of a person's statement. */
  readonly statement?: Statement;
  /** The record of the attestations that closes it. */
  readonly closed_by?: number;
}

/** A finding with its own verdict. */
export interface GradedFinding extends Finding {
  readonly verdict: Verdict;
}

/** A statement's origin according to the attestations, for whoever asks for the evidence. */
export interface Statement
  extends Pick<Attestation, 'record' | 'answer' | 'rationale' | 'role' | 'evidence'> {
  readonly attested_at: string;
  readonly expires_at: string;
}

/** A line of a file in the searched repository. */
export interface CodePlace {
  /** Relative to the repository's root, with `/` between folders. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A finding about the account as a whole. */
export function note(message: string): Finding {
  return { resource: null, field: null, message };
}

/** The findings, each with this verdict as its own. */
export function gradedAs(verdict: Verdict, findings: readonly Finding[]): readonly GradedFinding[] {
  return findings.map((finding) => ({ ...finding, verdict }));
}

/** The finding, for a row that grades it differently. */
export function ungraded({ verdict: _, ...finding }: GradedFinding): Finding {
  return finding;
}
