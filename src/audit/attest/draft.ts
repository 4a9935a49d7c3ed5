import type { PlainObject } from '../../json/plain-object';
import type { AttestationAnswer, Evidence, FieldProblem } from '../attestations/attestation';
import { identifiersInField } from '../attestations/identifiers-in-field';
import { recordProblems } from '../attestations/record-problems';
import { ROWS_BY_ACCOUNT, UNCONDITIONAL_ROWS } from '../attestations/statement-rules';
import { longestValidity, mayLast } from '../attestations/validity';
import { findRequirement } from '../catalog/find-requirement';
import { phiScopeOf } from '../catalog/phi-scope';
import type { RequirementId } from '../catalog/requirement-id';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';

/** A statement before it is written, in its author's words. */
export interface Draft {
  readonly row: RequirementId;
  readonly accounts: 'all' | readonly string[];
  readonly resources: readonly string[];
  readonly findings: readonly string[];
  readonly answer: AttestationAnswer;
  /** Empty if there is none. */
  readonly rationale: string;
  readonly role: string;
  /** Days, such as `2026-11-22`. */
  readonly attestedAt: string;
  readonly expiresAt: string;
  readonly evidence: readonly Pick<Evidence, 'type' | 'location'>[];
  /** Only for ACCT-11. */
  readonly inPhiScope?: readonly string[];
}

/** The draft as a record of the file, with the fields in that order. */
export function recordOf(draft: Draft): PlainObject {
  const { resources, findings, inPhiScope } = draft;
  return {
    row: draft.row,
    scope: {
      accounts: draft.accounts,
      ...(resources.length > 0 ? { resources } : {}),
      ...(findings.length > 0 ? { findings } : {}),
    },
    answer: draft.answer,
    ...(draft.rationale === '' ? {} : { rationale: draft.rationale }),
    attester: { role: draft.role },
    attested_at: draft.attestedAt,
    expires_at: draft.expiresAt,
    evidence: draft.evidence.map(({ type, location }) => ({ type, location })),
    source_version: SOURCE_DOCUMENTS[findRequirement(draft.row).source.document].edition,
    ...(inPhiScope === undefined ? {} : { in_phi_scope: inPhiScope }),
  };
}

/**
 * Everything that would invalidate the statement, by field of the record: violations of the file's
 * rules, and identifiers in free text, by kind.
 *
 * @param today The day in UTC; no statement may be dated later.
 */
export function draftProblems(draft: Draft, today: string): readonly FieldProblem[] {
  const { row, answer, accounts, attestedAt, expiresAt } = draft;
  const malformed = recordProblems(recordOf(draft), row);
  const isDated = !malformed.some(({ field }) => field === 'attested_at' || field === 'expires_at');
  const rules: readonly (readonly [boolean, FieldProblem])[] = [
    [
      answer === 'na' && UNCONDITIONAL_ROWS.includes(row),
      { field: 'answer', allowed: 'yes, no or accepted: the row applies to every account' },
    ],
    [
      accounts === 'all' && ROWS_BY_ACCOUNT.includes(row),
      { field: 'scope', allowed: 'about accounts by their SIDs, and not about all' },
    ],
    [isDated && attestedAt > today, { field: 'attested_at', allowed: 'today or earlier' }],
    [
      isDated && !mayLast(row, attestedAt, expiresAt),
      { field: 'expires_at', allowed: `from attested_at to ${longestValidity(row)} days later` },
    ],
    [
      draft.inPhiScope?.some((name) => phiScopeOf(name) === null) ?? false,
      { field: 'in_phi_scope', allowed: 'made of products that docs/audit/attestations.md names' },
    ],
  ];
  return [
    ...malformed,
    ...rules.flatMap(([isBroken, problem]) => (isBroken ? [problem] : [])),
    ...identifyingFields(draft),
  ];
}

function identifyingFields({ rationale, role, evidence }: Draft): readonly FieldProblem[] {
  const texts = [
    ['rationale', rationale],
    ['attester/role', role],
    ...evidence.map(({ location }, index) => [`evidence/${index}/location`, location] as const),
  ] as const;
  return texts.flatMap(([pointer, text]) => {
    const kinds = identifiersInField(pointer, text);
    if (kinds.length === 0) return [];
    const field = pointer.replaceAll('/', '.');
    return [{ field, allowed: `free of what looks like PHI (${kinds.join(', ')})` }];
  });
}
