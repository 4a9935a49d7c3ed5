import type { Attestation } from '../attestations/attestation';
import type { Cure } from './cure';
import type { Verdict } from './verdict';

/**
 * Something that was found at one resource. Its message is fixed text, or at most a SID or a host.
 */
export interface Finding {
  /** The SID, or another stable name of the API's; `null` for the account as a whole. */
  readonly resource: string | null;
  /** The API's field; `null` when it is about the resource as a whole. */
  readonly field: string | null;
  /** What is wrong, or what was seen, in a few words. */
  readonly message: string;
  /**
   * The row's verdict if this were its only finding; missing for what is only noted beside. What is
   * graded stays open until it is mended, or a statement names it.
   */
  readonly verdict?: Verdict;
  /**
   * What a statement names it by, where that is not the resource: the host that a flow streams to,
   * the product of a usage category.
   */
  readonly named?: string;
  /** What would give the row something to go by, where the finding only says that it is missing. */
  readonly waits_for?: Cure;
  /** Where it is, for what was found in code. */
  readonly place?: CodePlace;
  /** Who states it, for what a person stated. */
  readonly statement?: Statement;
  /** The record of the attestations that closes it. */
  readonly closed_by?: number;
}

/** A finding with a grade of its own. */
export interface GradedFinding extends Finding {
  readonly verdict: Verdict;
}

/** What the attestations say of a statement's origin, for whoever asks for the evidence. */
export interface Statement
  extends Pick<Attestation, 'record' | 'answer' | 'rationale' | 'role' | 'evidence'> {
  readonly attested_at: string;
  readonly expires_at: string;
}

/** A line of a file in the repository that was searched. */
export interface CodePlace {
  /** Relative to the repository's root, with `/` between folders. */
  readonly file: string;
  /** The first line is 1. */
  readonly line: number;
}

/** A finding about the account as a whole. */
export function note(message: string): Finding {
  return { resource: null, field: null, message };
}

/** The findings, each with this verdict of its own. */
export function gradedAs(verdict: Verdict, findings: readonly Finding[]): readonly GradedFinding[] {
  return findings.map((finding) => ({ ...finding, verdict }));
}

/** The finding, for a row that grades it by itself. */
export function ungraded({ verdict: _, ...finding }: GradedFinding): Finding {
  return finding;
}
