import { ROWS_BY_ACCOUNT } from '../attestations/attestation';
import type { StandingAttestations } from '../attestations/standing-attestations';
import { namesNothing } from '../attestations/statement-scope';
import { CATALOG } from '../catalog/catalog';
import type { Requirement } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import type { Check, RollUp } from '../model/check';
import type { Cure } from '../model/cure';
import {
  type Finding,
  type Judgement,
  judgement,
  judgementOf,
  note,
  remainderOf,
} from '../model/judgement';
import type { Population } from '../model/population';
import { type Verdict, worstVerdict } from '../model/verdict';
import type { SubjectSnapshot } from '../snapshot/snapshot';
import type { FindingHistory } from './finding-history';
import { judgeAccount, type Scope } from './judge-account';
import { waitingFor } from './waiting-for';
import { withIds } from './with-ids';
import { type KnownFinding, withStatements } from './with-statements';

/** What is said of one row of an account. */
export interface RowJudgement {
  readonly verdict: Verdict;
  readonly findings: readonly KnownFinding[];
  readonly population: readonly Population[];
  readonly cures: readonly Cure[];
}

/** The row whose statement says whether there is a Segment workspace. */
const ASKS_FOR_SEGMENT: RequirementId = 'SEG-01';
/** The row whose statement lists the workspaces that are designated. */
const NAMES_WORKSPACES: RequirementId = 'SEG-04';
const NO_SEGMENT = `needs SEGMENT_TOKEN, or a statement of ${ASKS_FOR_SEGMENT}: \`na\` where there is no Segment workspace`;

/**
 * Rows about Segment are judged for its workspace, and without one for each account. Those about code
 * are judged for the account that runs it.
 */
export function isOfSegment({ product, verification }: Requirement): boolean {
  return product.startsWith('Segment') && verification !== 'static';
}

export type RowJudge = (id: RequirementId) => RowJudgement;

/** What the rows of one account are judged by. */
export interface RowJudgeOptions {
  readonly account: SubjectSnapshot;
  readonly takenAt: Date;
  readonly standing: StandingAttestations;
  readonly checks: readonly Check[];
  readonly rollUps: readonly RollUp[];
  readonly seen: FindingHistory;
  /** Judges the rows about Segment, where there is a workspace. */
  readonly judgeOfWorkspace?: RowJudge | undefined;
}

/** Judges the rows of one account, each once. */
export function rowJudge({
  account,
  takenAt,
  standing,
  checks,
  rollUps,
  seen,
  judgeOfWorkspace,
}: RowJudgeOptions): RowJudge {
  const { subject } = account;
  const rowOf = new Map(CATALOG.map((row) => [row.id, row]));
  const checkOf = new Map(checks.map((check) => [check.id, check]));
  const rollUpOf = new Map(rollUps.map((rollUp) => [rollUp.id, rollUp]));
  const known = new Map<RequirementId, RowJudgement>();
  const scope: Scope = {
    inPhiScope: (use) => standing.inPhiScope(subject, use),
    covered: (id, resource) => {
      const naming = standing
        .about(id, subject)
        .findLast((each) => each.resources.includes(resource));
      return naming?.answer === 'yes' || naming?.answer === 'na';
    },
    attested: (id) => {
      const statements = standing.about(id, subject);
      const answer = statements.findLast(namesNothing)?.answer ?? 'accepted';
      // What is on at one resource is not off.
      const isInPart = statements.some((each) => each.answer === 'yes' && !namesNothing(each));
      return answer === 'accepted' || (answer !== 'yes' && isInPart) ? null : answer;
    },
  };

  function judgeRow(id: RequirementId): RowJudgement {
    const before = known.get(id);
    if (before !== undefined) return before;
    const row = rowOf.get(id);
    if (row === undefined) throw new TypeError('no row of the catalogue');
    const judged = stated(row, unstated(row));
    known.set(id, judged);
    return judged;
  }

  function stated(row: Requirement, read: Judgement): RowJudgement {
    const { id, level } = row;
    const statements = standing.about(id, subject);
    const judged =
      statements.length > 0 ? withoutDemand(read) : withoutStatement(row, read, account, standing);
    const known = (findings: readonly Finding[]) =>
      withIds(id, subject, findings).map((finding) => ({
        ...finding,
        ...seen(id, subject, finding.id),
      }));
    const byName = checkOf.get(id)?.statedByName === true;
    const left = withStatements({ ...judged, findings: known(judged.findings) }, statements, {
      level,
      byName,
    });
    return {
      verdict: left.verdict,
      findings: [...known(left.notes), ...left.findings],
      population: judged.population ?? [],
      cures: judged.cures ?? ['statement'],
    };
  }

  /** What the readings say, without any statement about the row itself. */
  function unstated(row: Requirement): Judgement {
    const check = checkOf.get(row.id);
    const rollUp = rollUpOf.get(row.id);
    const without =
      isOfSegment(row) && isUnread(row, check, account) ? withoutWorkspace(row.id) : null;
    if (without !== null) return without;
    if (check === undefined && rollUp === undefined) return withoutCheck(row);
    const { appliesWith } = rollUp ?? {};
    const applies = appliesWith && judgeRow(appliesWith).verdict;
    if (applies === 'NOT_APPLICABLE') {
      return judgement('NOT_APPLICABLE', note(`the product is not in use, by ${appliesWith}`));
    }
    // What its owner can read of it may fail, and say nothing of this product.
    if (applies === 'NOT_TESTABLE' && !account.credentials) {
      return judgement('NOT_TESTABLE', waitingFor('credentials'));
    }
    const own = check && judgeAccount(check, account, takenAt, scope);
    const both = withRollUp(own, rollUp);
    // A person can state what could not be read.
    const waits = row.verification === 'attestation' && both.verdict === 'NOT_TESTABLE';
    return waits ? { ...both, verdict: 'MANUAL' } : both;
  }

  /**
   * Without a token nobody knows whether there is a workspace: SEG-01 asks that once, and the other
   * rows wait for it.
   */
  function withoutWorkspace(id: RequirementId): Judgement | null {
    if (account.kind === 'workspace' || id === ASKS_FOR_SEGMENT) return null;
    switch (scope.attested(ASKS_FOR_SEGMENT)) {
      case 'na':
        return judgement('NOT_APPLICABLE', note(`no Segment workspace, by ${ASKS_FOR_SEGMENT}`));
      case null:
        return {
          ...judgement('NOT_TESTABLE', { ...note(NO_SEGMENT), waits_for: 'segment_token' }),
          cures: ['segment_token'],
        };
      default:
        return null;
    }
  }

  function withRollUp(own: Judgement | undefined, rollUp: RollUp | undefined): Judgement {
    if (rollUp?.asksAbout === undefined) return worse(own, rollUp && rolledUp(rollUp));
    const asked = askedAbout(rollUp.derivedFrom, rollUp.asksAbout, own?.findings ?? []);
    const failed = rollUp.derivedFrom.filter((id) => judgeSource(id).verdict === 'ERROR');
    return worse(
      // It says that there is none.
      asked.length > 0 && own?.verdict === 'NOT_APPLICABLE' ? undefined : own,
      judgement(asked.length > 0 ? 'MANUAL' : 'NOT_APPLICABLE', ...asked),
      failed.length > 0 ? judgement('ERROR', note(`ERROR by ${failed.join(', ')}`)) : undefined,
    );
  }

  /** What other rows have found and the row asks about, each once, and nothing that it knows itself. */
  function askedAbout(
    rows: readonly RequirementId[],
    subjectOf: NonNullable<RollUp['asksAbout']>,
    known: readonly Finding[],
  ): readonly Finding[] {
    const rowsOf = new Map<string, Set<RequirementId>>();
    for (const row of rows) {
      for (const finding of judgeSource(row).findings) {
        const about = subjectOf(row, finding);
        if (about === null || known.some(({ resource }) => resource === about)) continue;
        rowsOf.set(about, (rowsOf.get(about) ?? new Set()).add(row));
      }
    }
    return [...rowsOf].map(([resource, by]) => ({
      resource,
      field: null,
      message: `${resource}, by ${[...by].join(', ')}: it takes a statement that no PHI goes there`,
    }));
  }

  function rolledUp({ derivedFrom }: RollUp): Judgement {
    const sources = derivedFrom.map((id) => ({ id, ...judgeSource(id) }));
    const verdict = worstVerdict(sources.map((each) => each.verdict));
    const worst = sources.filter((each) => each.verdict === verdict);
    const rows = { what: 'rows', looked_at: sources.length, total: sources.length };
    const said = note(`${verdict} by ${worst.map(({ id }) => id).join(', ')}`);
    const cures = worst.flatMap((each) => each.cures ?? []);
    const remainder = sources.map((each) => each.verdict);
    return { ...judgementOf([rows], judgement(verdict, said)), remainder, cures };
  }

  function judgeSource(id: RequirementId): Judgement {
    const row = rowOf.get(id);
    const judge = row !== undefined && isOfSegment(row) ? judgeOfWorkspace : undefined;
    return (judge ?? judgeRow)(id);
  }

  return judgeRow;
}

/** Whether a row of Segment's has nothing to go by, as all of them without a token. */
function isUnread(
  { verification }: Requirement,
  check: Check | undefined,
  { readings }: SubjectSnapshot,
): boolean {
  if (check === undefined || verification === 'attestation') return true;
  return check.reads.length > 0 && check.reads.every(({ id }) => readings[id] === undefined);
}

/**
 * A row that no reading helps with is a person's to state. Rows that only inform say what Twilio does by
 * itself, or are reminders: they are left open rather than asked for.
 */
function withoutCheck({ level }: Requirement): Judgement {
  return judgement(level === 'info' ? 'NOT_TESTABLE' : 'MANUAL', waitingFor('statement'));
}

/** Where there is a statement, none is asked for. */
function withoutDemand({ findings, ...judged }: Judgement): Judgement {
  return { ...judged, findings: findings.filter(({ waits_for }) => waits_for !== 'statement') };
}

function worse(...judgements: readonly (Judgement | undefined)[]): Judgement {
  const all = judgements.filter((each) => each !== undefined);
  return {
    verdict: worstVerdict(all.map(({ verdict }) => verdict)),
    findings: all.flatMap(({ findings }) => findings),
    remainder: all.flatMap(remainderOf),
    population: all.flatMap(({ population = [] }) => population),
    cures: all.flatMap(({ verdict, cures = [] }) => (verdict === 'NOT_TESTABLE' ? cures : [])),
  };
}

function withoutStatement(
  { id }: Requirement,
  judged: Judgement,
  { subject, kind }: SubjectSnapshot,
  standing: StandingAttestations,
): Judgement {
  if (standing.expired(id, subject)) {
    return {
      ...judged,
      findings: [note('the statement about it has expired'), ...judged.findings],
    };
  }
  // The statement is about other accounts, and leaves this one out.
  const isOfAccount = judged.findings.every(({ verdict }) => verdict === undefined);
  const isLeftOut = judged.verdict === 'MANUAL' && isOfAccount && ROWS_BY_ACCOUNT.includes(id);
  if (isLeftOut && standing.any(id)) {
    return judgement('FAIL', note('stated of other accounts, and not of this one'));
  }
  // A token opens one workspace, so that those on the list need not be in the run.
  if (kind === 'workspace' && id === NAMES_WORKSPACES && standing.anywhere(id)) {
    return judgement('FAIL', note('stated of other workspaces, and not of this one'));
  }
  return judged;
}
