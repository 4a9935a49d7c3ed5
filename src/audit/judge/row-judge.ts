import type { StandingAttestations } from '../attestations/standing-attestations';
import type { Nameable } from '../attestations/statement-scope';
import { findRequirement } from '../catalog/find-requirement';
import type { Requirement } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import type { Check, RollUp } from '../model/check';
import type { Cure } from '../model/cure';
import { type Finding, note } from '../model/finding';
import { type Judgement, judgement } from '../model/judgement';
import type { Population } from '../model/population';
import type { Verdict } from '../model/verdict';
import type { SubjectSnapshot } from '../snapshot/snapshot';
import type { FindingHistory } from './finding-history';
import { judgeAccount } from './judge-account';
import { scopeOf } from './scope-of';
import { deniesWorkspace, isOfSegment, segmentGate } from './segment-gate';
import { waitingFor } from './waiting-for';
import { withIds } from './with-ids';
import { withRollUp } from './with-roll-up';
import { type KnownFinding, withStatements } from './with-statements';
import { withoutStatement } from './without-statement';

const WORKSPACE_READ: Finding = {
  ...note('a statement says that there is no Segment workspace, but this one was read'),
  named: 'the workspace',
};

/** The judgement of one row of an account. */
export interface RowJudgement {
  readonly verdict: Verdict;
  readonly findings: readonly KnownFinding[];
  readonly population: readonly Population[];
  readonly cures: readonly Cure[];
}

export type RowJudge = (id: RequirementId) => RowJudgement;

/** The basis for judging the rows of one account. */
export interface RowJudgeOptions {
  readonly account: SubjectSnapshot;
  readonly takenAt: Date;
  readonly standing: StandingAttestations;
  readonly checks: readonly Check[];
  readonly rollUps: readonly RollUp[];
  readonly seen: FindingHistory;
  /** Judges the rows about Segment, if there is a workspace. */
  readonly judgeOfWorkspace?: RowJudge | undefined;
}

/** Judges the rows of one account, each once. */
export function rowJudge(by: RowJudgeOptions): RowJudge {
  const judged = new Map<RequirementId, RowJudgement>();
  return judgeRow;

  function judgeRow(id: RequirementId): RowJudgement {
    const before = judged.get(id);
    if (before !== undefined) return before;
    const row = findRequirement(id);
    const said = stated(row, unstated(row, by, judgeRow), by);
    judged.set(id, said);
    return said;
  }
}

/** The judgement by the readings, without statements about the row itself. */
function unstated(
  row: Requirement,
  { account, takenAt, standing, checks, rollUps, judgeOfWorkspace }: RowJudgeOptions,
  judgeRow: RowJudge,
): Judgement {
  const check = checks.find(({ id }) => id === row.id);
  const rollUp = rollUps.find(({ id }) => id === row.id);
  const scope = scopeOf(standing, account.subject, (id) =>
    foundUncovered(id, { account, takenAt, standing, checks }),
  );
  const without =
    segmentGate(row, check, account, scope) ??
    (check === undefined && rollUp === undefined ? withoutCheck(row) : null) ??
    whenNotInUse(rollUp, account, judgeRow);
  if (without !== null) return without;
  const own = check && judgeAccount(check, account, takenAt, scope);
  const both = withRollUp(own, rollUp, (id) =>
    (isOfSegment(findRequirement(id)) ? (judgeOfWorkspace ?? judgeRow) : judgeRow)(id),
  );
  // A person can state what could not be read.
  const waits = row.verification === 'attestation' && both.verdict === 'NOT_TESTABLE';
  return waits ? { ...both, verdict: 'MANUAL' } : both;
}

/** The findings of the row's check without any statement, by the ids that a statement may name. */
function foundUncovered(
  id: RequirementId,
  {
    account,
    takenAt,
    standing,
    checks,
  }: Pick<RowJudgeOptions, 'account' | 'takenAt' | 'standing' | 'checks'>,
): readonly Nameable[] {
  const check = checks.find((each) => each.id === id);
  if (check === undefined) return [];
  const scope = { ...scopeOf(standing, account.subject, () => []), covered: () => false };
  return withIds(id, account.subject, judgeAccount(check, account, takenAt, scope).findings);
}

/**
 * A row without readings is for a person to state. Rows that only inform describe what Twilio does
 * itself, or are reminders: they stay open, and no statement is requested.
 */
function withoutCheck({ level }: Requirement): Judgement {
  return judgement(level === 'info' ? 'NOT_TESTABLE' : 'MANUAL', waitingFor('statement'));
}

/** The judgement of a roll-up when the row that it applies with has nothing to roll up. */
function whenNotInUse(
  rollUp: RollUp | undefined,
  { credentials }: SubjectSnapshot,
  judgeRow: RowJudge,
): Judgement | null {
  if (rollUp?.appliesWith === undefined) return null;
  const { verdict } = judgeRow(rollUp.appliesWith);
  if (verdict === 'NOT_APPLICABLE') {
    return judgement(
      verdict,
      note(`the product is not in use, according to ${rollUp.appliesWith}`),
    );
  }
  // What its owner can read may fail, which says nothing about this product.
  return verdict === 'NOT_TESTABLE' && !credentials
    ? judgement(verdict, waitingFor('credentials'))
    : null;
}

/** What remains after the statements about the row, each finding with its name and history. */
function stated(
  { id, level }: Requirement,
  read: Judgement,
  { account, standing, checks, seen }: RowJudgeOptions,
): RowJudgement {
  const { subject } = account;
  const all = standing.about(id, subject);
  const statements = all.filter((each) => !deniesWorkspace(account, each));
  const denied = statements.length < all.length ? [WORKSPACE_READ] : [];
  const judged =
    statements.length > 0 ? withoutDemand(read) : withoutStatement(id, read, account, standing);
  const known = (findings: readonly Finding[]) =>
    withIds(id, subject, findings).map((finding) => ({
      ...finding,
      ...seen(id, subject, finding.id),
    }));
  const byName = checks.some((check) => check.id === id && check.statedByName === true);
  const left = withStatements({ ...judged, findings: known(judged.findings) }, statements, {
    level,
    byName,
  });
  return {
    verdict: left.verdict,
    findings: [...known([...left.notes, ...denied]), ...left.findings],
    population: judged.population ?? [],
    cures: judged.cures ?? ['statement'],
  };
}

/** When there is a statement, none is requested. */
function withoutDemand({ findings, ...judged }: Judgement): Judgement {
  return { ...judged, findings: findings.filter(({ waits_for }) => waits_for !== 'statement') };
}
