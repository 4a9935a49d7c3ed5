import type { Attestation, Attestations } from '../attestations/attestation';
import { NO_ATTESTATIONS, ROWS_BY_ACCOUNT } from '../attestations/attestation';
import {
  type StandingAttestations,
  standingAttestations,
} from '../attestations/standing-attestations';
import { CATALOG } from '../catalog/catalog';
import { CONFLICTS } from '../catalog/conflicts';
import type { Requirement, Verification } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import { CHECKS } from '../checks/all-checks';
import { ROLL_UPS } from '../checks/roll-ups';
import { type AuditResult, RESULT_VERSION, type RequirementResult } from '../model/audit-result';
import type { Check, RollUp } from '../model/check';
import { type Judgement, judgement, note } from '../model/judgement';
import { type Verdict, worstVerdict } from '../model/verdict';
import type { Snapshot, SubjectSnapshot } from '../snapshot/snapshot';
import { judgeAccount, type Scope } from './judge-account';
import { summaryOf } from './summary';

export interface JudgeOptions {
  /** The rows to judge; all of them when it is missing. */
  readonly only?: readonly RequirementId[] | undefined;
  readonly checks?: readonly Check[];
  readonly rollUps?: readonly RollUp[];
}

/** The verdict on a row that has no check. */
const WITHOUT_CHECK: Readonly<Record<Verification, string>> = {
  rest: 'no check of this version decides it',
  probe: 'it takes a request to the URL itself: needs --probe',
  static: 'it takes a search of code and flows, which this run did not make',
  segment: 'it takes Segment’s Public API, which this run did not ask',
  attestation: 'it takes a statement in hipaa-attestations.yaml',
};

/**
 * Judges what was read and what was stated, and nothing else: the same input gives the same result,
 * byte for byte.
 */
export function judge(
  snapshot: Snapshot,
  attestations: Attestations = NO_ATTESTATIONS,
  { only, checks = CHECKS, rollUps = ROLL_UPS }: JudgeOptions = {},
): AuditResult {
  const takenAt = new Date(snapshot.taken_at);
  const all = snapshot.accounts.map(({ subject }) => subject);
  const standing = standingAttestations(attestations, takenAt, all);
  const workspace = snapshot.accounts.find(({ kind }) => kind === 'workspace');
  const judgeOfWorkspace = workspace && rowJudge(workspace, takenAt, standing, checks, rollUps);
  const judges = snapshot.accounts.map((account) => ({
    subject: account.subject,
    kind: account.kind,
    judgeRow: rowJudge(account, takenAt, standing, checks, rollUps, judgeOfWorkspace),
  }));

  const rows = CATALOG.filter(({ id }) => only?.includes(id) ?? true);
  const requirements = rows.map((row): RequirementResult => {
    const kind = workspace !== undefined && isOfSegment(row) ? 'workspace' : 'account';
    const judgements = judges
      .filter((each) => each.kind === kind)
      .map(({ subject, judgeRow }) => ({
        subject,
        ...judgeRow(row.id),
      }));
    return {
      id: row.id,
      product: row.product,
      level: row.level,
      verification: row.verification,
      verdict: worstVerdict(judgements.map(({ verdict }) => verdict)),
      verdicts: Object.fromEntries(judgements.map(({ subject, verdict }) => [subject, verdict])),
      findings: judgements.flatMap(({ subject, findings }) =>
        findings.map((finding) => ({ account: subject, ...finding })),
      ),
      conflicts: (row.conflicts ?? []).map((id) => CONFLICTS[id]),
    };
  });
  return {
    schema_version: RESULT_VERSION,
    generated_at: snapshot.taken_at,
    accounts: judges.filter(({ kind }) => kind === 'account').map(({ subject }) => subject),
    summary: summaryOf(snapshot, requirements, checks, standing.unusable),
    requirements,
  };
}

/**
 * Rows about Segment are judged for its workspace, and without one for each account. Those about code
 * are judged for the account that runs it.
 */
function isOfSegment({ product, verification }: Requirement): boolean {
  return product.startsWith('Segment') && verification !== 'static';
}

type RowJudge = (id: RequirementId) => Judgement;

/**
 * Judges the rows of one account, each once.
 *
 * @param judgeOfWorkspace Judges the rows about Segment, where there is a workspace.
 */
function rowJudge(
  account: SubjectSnapshot,
  takenAt: Date,
  standing: StandingAttestations,
  checks: readonly Check[],
  rollUps: readonly RollUp[],
  judgeOfWorkspace?: RowJudge,
): RowJudge {
  const { subject } = account;
  const rowOf = new Map(CATALOG.map((row) => [row.id, row]));
  const checkOf = new Map(checks.map((check) => [check.id, check]));
  const rollUpOf = new Map(rollUps.map((rollUp) => [rollUp.id, rollUp]));
  const known = new Map<RequirementId, Judgement>();
  const scope: Scope = {
    inPhiScope: (product) => standing.inPhiScope(subject, product),
    covered: (id, resource) => standing.about(id, subject)?.resources.includes(resource) ?? false,
    attested: (id) => {
      const answer = standing.about(id, subject)?.answer ?? 'accepted';
      return answer === 'accepted' ? null : answer;
    },
  };

  function judgeRow(id: RequirementId): Judgement {
    const before = known.get(id);
    if (before !== undefined) return before;
    const row = rowOf.get(id);
    if (row === undefined) throw new TypeError('no row of the catalogue');
    const judged = withStatement(row, unstated(row), subject, standing);
    known.set(id, judged);
    return judged;
  }

  /** What the readings say, without any statement about the row itself. */
  function unstated(row: Requirement): Judgement {
    const check = checkOf.get(row.id);
    const rollUp = rollUpOf.get(row.id);
    if (check === undefined && rollUp === undefined) return withoutCheck(row);
    const { appliesWith } = rollUp ?? {};
    if (appliesWith !== undefined && judgeRow(appliesWith).verdict === 'NOT_APPLICABLE') {
      return judgement('NOT_APPLICABLE', note(`the product is not in use, by ${appliesWith}`));
    }
    const own = check && judgeAccount(check, account, takenAt, scope);
    const both = worse(own, rollUp && rolledUp(rollUp));
    // A person can state what could not be read.
    const waits = row.verification === 'attestation' && both.verdict === 'NOT_TESTABLE';
    return waits ? { ...both, verdict: 'MANUAL' } : both;
  }

  function rolledUp({ derivedFrom }: RollUp): Judgement {
    const sources = derivedFrom.map((id) => ({ id, ...judgeSource(id) }));
    const verdict = worstVerdict(sources.map((each) => each.verdict));
    const worst = sources.filter((each) => each.verdict === verdict);
    return judgement(verdict, note(`${verdict} by ${worst.map(({ id }) => id).join(', ')}`));
  }

  function judgeSource(id: RequirementId): Judgement {
    const row = rowOf.get(id);
    const judge = row !== undefined && isOfSegment(row) ? judgeOfWorkspace : undefined;
    return (judge ?? judgeRow)(id);
  }

  return judgeRow;
}

/**
 * Rows that only inform say what Twilio does by itself, or are reminders: they are left open rather
 * than asked for.
 */
function withoutCheck({ level, verification }: Requirement): Judgement {
  const asked = verification === 'attestation' && level !== 'info';
  return judgement(asked ? 'MANUAL' : 'NOT_TESTABLE', note(WITHOUT_CHECK[verification]));
}

function worse(one: Judgement | undefined, other: Judgement | undefined): Judgement {
  const both = [one, other].filter((each) => each !== undefined);
  return {
    verdict: worstVerdict(both.map(({ verdict }) => verdict)),
    findings: both.flatMap(({ findings }) => findings),
  };
}

/** What a statement may close: never a proved violation, and never a reading that failed. */
const CLOSED_BY_STATEMENT: readonly Verdict[] = ['MANUAL', 'REVIEW', 'NOT_TESTABLE'];
/** What an exception may accept. */
const CLOSED_BY_EXCEPTION: readonly Verdict[] = ['FAIL', 'WARN', ...CLOSED_BY_STATEMENT];

function withStatement(
  row: Requirement,
  judged: Judgement,
  subject: string,
  standing: StandingAttestations,
): Judgement {
  const statement = standing.about(row.id, subject);
  if (statement === undefined) return withoutStatement(row, judged, subject, standing);
  const closable = statement.answer === 'accepted' ? CLOSED_BY_EXCEPTION : CLOSED_BY_STATEMENT;
  if (!closable.includes(judged.verdict)) return judged;
  const { verdict, said } = verdictOf(statement, row);
  const { record, answer, role, attestedAt, expiresAt, evidence } = statement;
  const message = `${said} on ${attestedAt}, until ${expiresAt}, by record ${record} of the attestations`;
  const origin = {
    record,
    answer,
    role,
    attested_at: attestedAt,
    expires_at: expiresAt,
    evidence,
  };
  const found = judged.findings.filter((finding) => finding.message !== WITHOUT_CHECK.attestation);
  return { verdict, findings: [{ ...note(message), statement: origin }, ...found] };
}

function verdictOf({ answer }: Attestation, { level }: Requirement) {
  switch (answer) {
    case 'yes':
      return { verdict: 'ATTESTED', said: 'attested' } as const;
    case 'na':
      return { verdict: 'ATTESTED', said: 'attested not to apply' } as const;
    case 'accepted':
      return { verdict: 'ACCEPTED', said: 'accepted' } as const;
    case 'no':
      return {
        verdict: level === 'required' ? 'FAIL' : level === 'not-eligible' ? 'REVIEW' : 'WARN',
        said: 'stated not to hold',
      } as const;
  }
}

function withoutStatement(
  { id }: Requirement,
  judged: Judgement,
  subject: string,
  standing: StandingAttestations,
): Judgement {
  if (standing.expired(id, subject)) {
    return {
      ...judged,
      findings: [note('the statement about it has expired'), ...judged.findings],
    };
  }
  // The statement is about other accounts, and leaves this one out.
  if (judged.verdict === 'MANUAL' && ROWS_BY_ACCOUNT.includes(id) && standing.any(id)) {
    return judgement('FAIL', note('stated of other accounts, and not of this one'));
  }
  return judged;
}
