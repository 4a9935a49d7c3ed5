import type { ConflictId } from './conflicts';
import type { Product } from './product';
import type { RequirementId } from './requirement-id';
import type { SourceDocument } from './source-documents';

/**
 * How much a source document demands: it says "required" or "recommended", asks for special
 * consideration, calls something not eligible, or only informs.
 */
export const LEVELS = ['required', 'recommended', 'special', 'not-eligible', 'info'] as const;

/**
 * The main kind of verification of a row: read-only Twilio REST API, a request to a media URL or
 * webhook, a scan of code and flows, Segment's Public API, or a person's dated statement.
 */
export const VERIFICATIONS = ['rest', 'probe', 'static', 'segment', 'attestation'] as const;

/**
 * What the evidence of a row can show: `decisive` alone may give PASS or FAIL; `one-way` can prove
 * a violation, but its silence proves nothing; `signal` supports an attestation; `none`: nothing
 * can be read.
 */
export const EVIDENCE_POWERS = ['decisive', 'one-way', 'signal', 'none'] as const;

export type Level = (typeof LEVELS)[number];
export type Verification = (typeof VERIFICATIONS)[number];
export type EvidencePower = (typeof EVIDENCE_POWERS)[number];

/** One row of the catalogue: something that must hold, its source, and how it is judged. */
export interface Requirement {
  readonly id: RequirementId;
  readonly product: Product;
  /** What must hold, in our own words; at most 60 characters. */
  readonly title: string;
  readonly level: Level;
  readonly verification: Verification;
  readonly evidencePower: EvidencePower;
  readonly source: {
    readonly document: SourceDocument;
    /** The line in the document's text. */
    readonly line: number;
    /** At most 15 words, verbatim except for Markdown marks. */
    readonly quote: string;
  };
  /** How the row is judged, in our own words: what passes, what fails, what stays open. */
  readonly rule: string;
  /** How to fix the row, and where: a place in the Console, an API call or a command. */
  readonly remediation: string;
  /** The rows from which a roll-up takes its verdict; empty for every other row. */
  readonly derivedFrom: readonly RequirementId[];
  /** Contradictions or gaps of the source documents about this row. */
  readonly conflicts?: readonly ConflictId[];
}
