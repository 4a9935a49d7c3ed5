import type { RequirementId } from '../catalog/requirement-id';
import type { RollUp } from '../model/check';
import { type Finding, note } from '../model/finding';
import { type Judgement, judgement, judgementOf, remainderOf } from '../model/judgement';
import { worstVerdict } from '../model/verdict';

/** The judgement of another row, from which the roll-up follows. */
export type SourceJudge = (id: RequirementId) => Judgement;

/** The judgement of a row's own check, if it has one, and of what follows from other rows. */
export function withRollUp(
  own: Judgement | undefined,
  rollUp: RollUp | undefined,
  judgeSource: SourceJudge,
): Judgement {
  if (rollUp === undefined) return worse(own);
  if (rollUp.asksAbout === undefined) return worse(own, rolledUp(rollUp, judgeSource));
  const asked = askedAbout(rollUp.derivedFrom, rollUp.asksAbout, own?.findings ?? [], judgeSource);
  const failed = rollUp.derivedFrom.filter((id) => judgeSource(id).verdict === 'ERROR');
  return worse(
    // The own check found nothing of the kind, which is no longer true.
    asked.length > 0 && own?.verdict === 'NOT_APPLICABLE' ? undefined : own,
    judgement(asked.length > 0 ? 'MANUAL' : 'NOT_APPLICABLE', ...asked),
    failed.length > 0 ? judgement('ERROR', note(`ERROR in ${failed.join(', ')}`)) : undefined,
  );
}

/**
 * The findings of other rows that the row asks about, each once, without those that it has itself.
 */
function askedAbout(
  rows: readonly RequirementId[],
  subjectOf: NonNullable<RollUp['asksAbout']>,
  known: readonly Finding[],
  judgeSource: SourceJudge,
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
    message: `${resource}, found by ${[...by].join(', ')}: it needs a statement that no PHI goes there`,
  }));
}

function rolledUp({ derivedFrom }: RollUp, judgeSource: SourceJudge): Judgement {
  const sources = derivedFrom.map((id) => ({ id, ...judgeSource(id) }));
  const verdict = worstVerdict(sources.map((each) => each.verdict));
  const worst = sources.filter((each) => each.verdict === verdict);
  const rows = { what: 'rows', looked_at: sources.length, total: sources.length };
  const said = note(`${verdict} in ${worst.map(({ id }) => id).join(', ')}`);
  const untested = sources.filter((each) => each.verdict === 'NOT_TESTABLE');
  const cures = untested.flatMap((each) => each.cures ?? []);
  const remainder = sources.map((each) => each.verdict);
  return { ...judgementOf([rows], judgement(verdict, said)), remainder, cures };
}

function worse(...judgements: readonly (Judgement | undefined)[]): Judgement {
  const all = judgements.filter((each) => each !== undefined);
  return {
    verdict: worstVerdict(all.map(({ verdict }) => verdict)),
    findings: all.flatMap(({ findings }) => findings),
    remainder: all.flatMap(remainderOf),
    population: all.flatMap(({ population = [] }) => population),
    cures: all.filter(isUntested).flatMap(({ cures = [] }) => cures),
  };
}

/** Whether a part was not tested, which remains when a statement closes the findings. */
function isUntested({ verdict, findings, remainder = [] }: Judgement): boolean {
  const said = [verdict, ...remainder, ...findings.map((each) => each.verdict)];
  return said.includes('NOT_TESTABLE');
}
