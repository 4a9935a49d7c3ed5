import type { Attestation } from '../attestations/attestation';
import { type Verdict, worstVerdict } from './verdict';

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

/** A finding, and the row's verdict if it were the only one. */
export interface GradedFinding extends Finding {
  readonly verdict: Verdict;
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

/** The worst of the findings' verdicts with all of them, or `otherwise` when there is none. */
export function worstOf(graded: readonly GradedFinding[], otherwise: Judgement): Judgement {
  if (graded.length === 0) return otherwise;
  return {
    verdict: worstVerdict([...graded, otherwise].map(({ verdict }) => verdict)),
    findings: [...distinct(graded.map(ungraded)), ...otherwise.findings],
  };
}

/** The finding without the verdict that it asks for. */
export function ungraded({ verdict: _, ...finding }: GradedFinding): Finding {
  return finding;
}

/** A resource may say the same of several of its parts, as a flow of its widgets. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}
