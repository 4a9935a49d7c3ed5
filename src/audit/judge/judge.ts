import { type Attestations, NO_ATTESTATIONS } from '../attestations/attestation';
import { standingAttestations } from '../attestations/standing-attestations';
import { CATALOG } from '../catalog/catalog';
import type { RequirementId } from '../catalog/requirement-id';
import { CHECKS } from '../checks/all-checks';
import { ROLL_UPS } from '../checks/roll-ups';
import { type AuditResult, RESULT_VERSION } from '../model/audit-result';
import type { Check, RollUp } from '../model/check';
import type { Snapshot, SubjectSnapshot } from '../snapshot/snapshot';
import { type EarlierResult, findingHistory } from './finding-history';
import { notRead } from './not-read';
import { provenanceOf } from './provenance-of';
import { requirementResult } from './requirement-result';
import { type RowJudge, rowJudge } from './row-judge';
import { isOfSegment } from './segment-gate';
import { summaryOf } from './summary-of';

export interface JudgeOptions {
  /** The rows to judge; by default all. */
  readonly only?: readonly RequirementId[] | undefined;
  readonly checks?: readonly Check[];
  readonly rollUps?: readonly RollUp[];
  /**
   * The results of earlier runs: they show since when a finding has been known, and a statement
   * about a row as a whole closes nothing that came after it.
   */
  readonly earlier?: readonly EarlierResult[];
  /** The time of judging, by which the result can note that the snapshot is old. */
  readonly judgedAt?: Date | undefined;
}

/** Judges only what was read and stated: the same input gives the same result, byte for byte. */
export function judge(
  snapshot: Snapshot,
  attestations: Attestations = NO_ATTESTATIONS,
  { only, checks = CHECKS, rollUps = ROLL_UPS, earlier = [], judgedAt }: JudgeOptions = {},
): AuditResult {
  const takenAt = new Date(snapshot.taken_at);
  const all = snapshot.accounts.map(({ subject }) => subject);
  const standing = standingAttestations(attestations, takenAt, all);
  const workspace = snapshot.accounts.find(({ kind }) => kind === 'workspace');
  const seen = findingHistory(takenAt.toISOString(), earlier);
  const judgeOf = (account: SubjectSnapshot, judgeOfWorkspace?: RowJudge) =>
    rowJudge({ account, takenAt, standing, checks, rollUps, seen, judgeOfWorkspace });
  const judgeOfWorkspace = workspace && judgeOf(workspace);
  const judges = snapshot.accounts.map((account) => ({
    subject: account.subject,
    kind: account.kind,
    judgeRow: judgeOf(account, judgeOfWorkspace),
  }));

  const rows = CATALOG.filter(({ id }) => only?.includes(id) ?? true);
  const requirements = rows.map((row) => {
    const kind = workspace !== undefined && isOfSegment(row) ? 'workspace' : 'account';
    const judgements = judges
      .filter((each) => each.kind === kind)
      .map(({ subject, judgeRow }) => ({ subject, ...judgeRow(row.id) }));
    return requirementResult(row, judgements, snapshot.taken_at);
  });
  return {
    schema_version: RESULT_VERSION,
    generated_at: snapshot.taken_at,
    accounts: judges.filter(({ kind }) => kind === 'account').map(({ subject }) => subject),
    account_labels: attestations.labels,
    summary: summaryOf(snapshot, requirements, checks, standing),
    provenance: provenanceOf(snapshot, attestations, judgedAt),
    not_read: notRead(snapshot),
    requirements,
  };
}
