import type { Attestation, Attestations } from '../attestations/attestation';
import { covers, namesFinding, namesNothing } from '../attestations/statement-scope';
import { findRequirement } from '../catalog/find-requirement';
import { isDerived } from '../catalog/is-derived';
import { LEVELS } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import { ASKS_FOR_SEGMENT } from '../judge/segment-gate';
import type { AccountFinding, AuditResult, RequirementResult } from '../model/audit-result';
import type { Cure } from '../model/cure';
import { SEVERITIES, type Severity } from '../model/severity';
import { UNDECIDED_VERDICTS, type Verdict } from '../model/verdict';
import { answerPlaceOf } from './answer-place';

/** A question to a person about one row. */
export interface Question {
  readonly row: RequirementId;
  readonly severity: Severity;
  /** The accounts, or workspaces, in which it is open. */
  readonly accounts: readonly string[];
  /** The findings that the answer is about, by the names that statements use. */
  readonly resources: readonly string[];
  /** The ids of findings that have no such name. */
  readonly findings: readonly string[];
  /** The run's messages about it. */
  readonly messages: readonly string[];
}

/**
 * What is open in the result and can be stated: the most severe place first, and within it the most
 * severe row. Excludes roll-ups, and what a probe or credentials would test.
 *
 * @param attestations The existing statements: a row stated as not met is not asked again.
 */
export function openQuestions(
  { requirements }: AuditResult,
  { records }: Attestations,
): readonly Question[] {
  const waitsForSegment = requirements.some(
    ({ id, verdict }) => id === ASKS_FOR_SEGMENT && verdict === 'MANUAL',
  );
  const questions = requirements.flatMap((row) => {
    const denied = records.filter((each) => each.row === row.id && each.answer === 'no');
    return questionOf(row, denied, waitsForSegment) ?? [];
  });
  return inOrderOfRisk(questions);
}

/** Sorts questions by severity, but keeps those of a place together, at its most severe one. */
function inOrderOfRisk(questions: readonly Question[]): readonly Question[] {
  const place = ({ row }: Question) => answerPlaceOf(row).name;
  const grave = ({ severity }: Question) => SEVERITIES.indexOf(severity);
  const level = ({ row }: Question) => LEVELS.indexOf(findRequirement(row).level);
  const gravest = new Map<string, number>();
  for (const each of questions) {
    gravest.set(place(each), Math.min(gravest.get(place(each)) ?? grave(each), grave(each)));
  }
  const places = [...gravest].toSorted(([, a], [, b]) => a - b).map(([name]) => name);
  return questions.toSorted(
    (a, b) =>
      places.indexOf(place(a)) - places.indexOf(place(b)) ||
      grave(a) - grave(b) ||
      level(a) - level(b),
  );
}

function questionOf(
  row: RequirementResult,
  denied: readonly Attestation[],
  waitsForSegment: boolean,
): Question | undefined {
  const open = row.findings.filter(
    (each) =>
      each.verdict !== undefined &&
      UNDECIDED_VERDICTS.includes(each.verdict) &&
      each.closed_by === undefined &&
      !denied.some((statement) => isAbout(statement, each)),
  );
  const asWhole = Object.entries(row.verdicts).flatMap(([account, verdict]) => {
    const isDenied = denied.some((each) => covers(each, account) && namesNothing(each));
    return !isDenied && isAsked(row, verdict, waitsForSegment) ? [account] : [];
  });
  const borne = open.filter(({ account }) => asWhole.includes(account) || isDerived(row));
  const accounts = borne.length > 0 ? [...new Set(borne.map(({ account }) => account))] : asWhole;
  if (accounts.length === 0) return undefined;
  // If no finding has the verdict, the existing ones say what it is about.
  const told =
    borne.length > 0 ? borne : row.findings.filter(({ account }) => accounts.includes(account));
  const messages = told
    .filter(({ waits_for }) => waits_for !== 'statement')
    .map(({ message }) => message);
  return {
    row: row.id,
    severity: row.severity,
    accounts,
    resources: [...new Set(borne.flatMap((each) => nameOf(each) ?? []))],
    findings: borne.filter((each) => nameOf(each) === null).map(({ id }) => id),
    messages: [...new Set(messages)],
  };
}

/** Cures for which a person may make a statement, though a machine could look too. */
const STATED_CURES: readonly Cure[] = ['statement', 'code', 'samples'];

function isAsked(row: RequirementResult, verdict: Verdict, waitsForSegment: boolean): boolean {
  if (isDerived(row) || row.level === 'info' || !UNDECIDED_VERDICTS.includes(verdict)) return false;
  if (verdict !== 'NOT_TESTABLE') return true;
  return row.cures.some(
    (cure) => STATED_CURES.includes(cure) || (cure === 'segment_token' && !waitsForSegment),
  );
}

function nameOf({ named, resource }: AccountFinding): string | null {
  return named ?? resource;
}

function isAbout(statement: Attestation, finding: AccountFinding): boolean {
  if (!covers(statement, finding.account)) return false;
  return namesNothing(statement) || namesFinding(statement, finding);
}
