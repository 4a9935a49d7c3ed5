import {
  type Attestation,
  type AttestationAnswer,
  type Attestations,
  NO_ATTESTATIONS,
} from '../../../src/audit/attestations/attestation';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { judge } from '../../../src/audit/judge/judge';
import type { Check, RollUp } from '../../../src/audit/model/check';
import { judgement } from '../../../src/audit/model/judgement';
import type { Verdict } from '../../../src/audit/model/verdict';
import { snapshotOf } from './snapshots';

/** A check with the same verdict on every account. */
export function saying(id: RequirementId, verdict: Verdict): Check {
  return { id, reads: [], judge: () => judgement(verdict) };
}

/** A statement in force about a whole row, unless it says otherwise. */
export function statement(
  answer: AttestationAnswer,
  row: RequirementId,
  changes: Partial<Attestation> = {},
) {
  return {
    record: 1,
    row,
    accounts: 'all',
    resources: [],
    findings: [],
    answer,
    rationale: null,
    role: 'Privacy officer',
    attestedAt: '2026-11-01',
    expiresAt: '2026-12-01',
    evidence: [{ type: 'ticket', location: 'GRC-12', sha256: null }],
    inPhiScope: [],
    ...changes,
  } as const;
}

export const statements = (...records: readonly Attestation[]): Attestations => ({
  records,
  unusable: [],
  labels: {},
  sha256: null,
  signer: null,
});

/** The result of one row. */
export function rowResult(
  id: RequirementId,
  {
    checks = [],
    rollUps = [],
    attestations = NO_ATTESTATIONS,
    snapshot = snapshotOf(),
  }: {
    checks?: readonly Check[];
    rollUps?: readonly RollUp[];
    attestations?: Attestations;
    snapshot?: ReturnType<typeof snapshotOf>;
  },
) {
  const { requirements } = judge(snapshot, attestations, { checks, rollUps });
  const row = requirements.find((each) => each.id === id);
  if (row === undefined) throw new Error('no such row');
  return row;
}

/** A check that finds these, each at its own resource. */
export function finding(
  id: RequirementId,
  verdict: Verdict,
  resources: readonly string[],
  changes: Partial<Check> = {},
): Check {
  return {
    id,
    reads: [],
    judge: () =>
      judgement(
        verdict,
        ...resources.map((resource) => ({ resource, field: 'url', message: 'found' })),
      ),
    ...changes,
  };
}
