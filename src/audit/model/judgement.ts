import type { Attestation } from '../attestations/attestation';
import type { Cure } from './cure';
import type { Population } from './population';
import { OPEN_VERDICTS, type Verdict, worstVerdict } from './verdict';

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

/** What a check says about one account. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /**
   * What the row says beside its verdict and its findings, that something was not read or not
   * answered: it is left when those are closed.
   */
  readonly remainder?: readonly Verdict[];
  /** What was looked at; missing where that is just what was read. */
  readonly population?: readonly Population[];
  /** What would test it, where it is `NOT_TESTABLE`. */
  readonly cures?: readonly Cure[];
}

export interface GradedFinding extends Finding {
  readonly verdict: Verdict;
}

/** The verdict is the grade of each finding about a resource, a field or a place that has none. */
export function judgement(verdict: Verdict, ...findings: readonly Finding[]): Judgement {
  return { verdict, findings: findings.map((finding) => gradedIfOpen(finding, verdict)) };
}

function gradedIfOpen(finding: Finding, verdict: Verdict): Finding {
  const { resource, field, place } = finding;
  const isNote = resource === null && field === null && place === undefined;
  if (isNote || finding.verdict !== undefined || !OPEN_VERDICTS.includes(verdict)) return finding;
  return { ...finding, verdict };
}

/** The judgement, made of this population. */
export function judgementOf(population: readonly Population[], judged: Judgement): Judgement {
  return { ...judged, population };
}

/**
 * What is left of a judgement when its findings are closed; its verdict too, where none bears that.
 */
export function remainderOf({ verdict, findings, remainder = [] }: Judgement): readonly Verdict[] {
  const isBorne = findings.some((finding) => finding.verdict === verdict);
  return isBorne ? remainder : [verdict, ...remainder];
}

/**
 * `verdict` with the findings, beside what `otherwise` has found; just `otherwise` when there is
 * none.
 *
 * @param isAll True where the findings are about all that there is: then nothing is left beside
 *   them.
 */
export function whenFound(
  findings: readonly Finding[],
  verdict: Verdict,
  otherwise: Judgement,
  { isAll = false }: { readonly isAll?: boolean } = {},
): Judgement {
  if (findings.length === 0) return otherwise;
  if (isAll) return judgement(verdict, ...findings);
  const others = otherwise.findings.filter((each) => each.verdict !== undefined);
  return {
    ...judgement(verdict, ...findings, ...others),
    remainder: remainderOf(otherwise),
  };
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
    findings: [...distinct(graded), ...otherwise.findings],
    remainder: remainderOf(otherwise),
  };
}

/** The findings, each with this verdict of its own. */
export function gradedAs(verdict: Verdict, findings: readonly Finding[]): readonly GradedFinding[] {
  return findings.map((finding) => ({ ...finding, verdict }));
}

/** The finding, for a row that grades it by itself. */
export function ungraded({ verdict: _, ...finding }: GradedFinding): Finding {
  return finding;
}

/** A resource may say the same of several of its parts, as a flow of its widgets. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}
