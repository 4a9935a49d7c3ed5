import type { Attestation } from '../attestations/attestation';
import { namesFinding, namesNothing } from '../attestations/statement-scope';
import type { Level } from '../catalog/requirement';
import { type Finding, note } from '../model/finding';
import { type Judgement, remainderOf } from '../model/judgement';
import { UNDECIDED_VERDICTS, type Verdict, worstVerdict } from '../model/verdict';
import type { Seen } from './finding-history';

/** A finding with its lasting name, and since when it has been known. */
export interface KnownFinding extends Finding, Seen {
  readonly id: string;
}

interface KnownJudgement extends Judgement {
  readonly findings: readonly KnownFinding[];
}

/** What remains of a row after the statements about it. */
export interface StatedJudgement {
  readonly verdict: Verdict;
  readonly findings: readonly KnownFinding[];
  /** Which statements closed something, or contradict the readings. */
  readonly notes: readonly Finding[];
}

export interface StatementOptions {
  readonly level: Level;
  /** A statement about the row as a whole closes none of its findings. */
  readonly byName: boolean;
}

/** The verdicts that a statement may close: never a proved violation or a failed reading. */
const CLOSED_BY_STATEMENT = UNDECIDED_VERDICTS;
/** The verdicts that an exception may accept. */
const CLOSED_BY_EXCEPTION: readonly Verdict[] = ['FAIL', 'WARN', ...CLOSED_BY_STATEMENT];

/**
 * Removes from a row what statements close, finding by finding: the verdict is that of what
 * remains, including what no finding stands for, such as a failed reading.
 *
 * A statement closes the findings that it names, by resource or by the finding's id. One that names
 * none is about the row as a whole: it closes everything not known to have come after it.
 *
 * @param statements Those about the row and the account that are in force, the latest last: of two
 *   about one finding the later counts.
 */
export function withStatements(
  judged: KnownJudgement,
  statements: readonly Attestation[],
  { level, byName }: StatementOptions,
): StatedJudgement {
  const { verdict, findings } = judged;
  const used = new Set<Attestation>();
  /** The verdict after the latest statement about it. */
  const stated = (open: Verdict, isAbout: (statement: Attestation) => boolean) => {
    const statement = statements.findLast(isAbout);
    if (statement === undefined || !isClosable(open, statement)) return { left: open };
    used.add(statement);
    const left = verdictOf(statement, level);
    return statement.answer === 'no' ? { left } : { left, closed_by: statement.record };
  };

  const outcomes = findings.map((finding) => ({
    finding,
    ...(finding.verdict === undefined
      ? { left: 'NOT_APPLICABLE' as const }
      : stated(finding.verdict, (each) => isAboutFinding(each, finding, byName))),
  }));
  const rest = worstVerdict(remainderOf(judged).map((each) => stated(each, namesNothing).left));
  if (used.size === 0) return { verdict, findings, notes: denialOf(verdict, statements) };
  const found = worstVerdict(outcomes.map(({ left }) => left));
  const left = worstVerdict([rest, found]);
  const isRest = left !== found && left !== verdict && judged.remainder?.includes(left);
  return {
    verdict: left,
    findings: outcomes.map(({ finding, ...outcome }) =>
      'closed_by' in outcome ? { ...finding, closed_by: outcome.closed_by } : finding,
    ),
    notes: [...[...used].map(statementNote), ...(isRest ? [restNote(left)] : [])],
  };
}

/** A person's denial of a row as a whole that the readings settle: it is only reported. */
function denialOf(verdict: Verdict, statements: readonly Attestation[]): readonly Finding[] {
  const latest = statements.findLast(namesNothing);
  const isSettled = verdict === 'PASS' || verdict === 'NOT_APPLICABLE';
  return isSettled && latest?.answer === 'no' ? [statementNote(latest)] : [];
}

function isClosable(open: Verdict, { answer }: Attestation): boolean {
  return (answer === 'accepted' ? CLOSED_BY_EXCEPTION : CLOSED_BY_STATEMENT).includes(open);
}

function isAboutFinding(statement: Attestation, finding: KnownFinding, byName: boolean): boolean {
  if (!namesNothing(statement)) return namesFinding(statement, finding);
  return !byName && !cameAfter(finding, statement);
}

/** A run on the day of the statement, or later, did not have the finding yet. */
function cameAfter({ absent_at }: KnownFinding, { attestedAt }: Attestation): boolean {
  return absent_at !== undefined && absent_at.slice(0, 'YYYY-MM-DD'.length) >= attestedAt;
}

function verdictOf({ answer }: Attestation, level: Level): Verdict {
  switch (answer) {
    case 'yes':
    case 'na':
      return 'ATTESTED';
    case 'accepted':
      return 'ACCEPTED';
    case 'no':
      return level === 'required' ? 'FAIL' : level === 'not-eligible' ? 'REVIEW' : 'WARN';
  }
}

function restNote(verdict: Verdict): Finding {
  const message = `statements close what they name; the rest of the row is ${verdict}`;
  return { ...note(message), named: 'the rest' };
}

const SAID = {
  yes: 'attested',
  na: 'attested not to apply',
  accepted: 'accepted',
  no: 'stated not to hold',
} as const;

function statementNote(statement: Attestation): Finding {
  const { record, answer, rationale, role, attestedAt, expiresAt, evidence } = statement;
  const message = `${SAID[answer]} on ${attestedAt}, until ${expiresAt}, according to record ${record} of the attestations`;
  return {
    ...note(message),
    named: `record ${record}`,
    statement: {
      record,
      answer,
      rationale,
      role,
      attested_at: attestedAt,
      expires_at: expiresAt,
      evidence,
    },
  };
}
