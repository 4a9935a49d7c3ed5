import { CONFLICTS } from '../catalog/conflicts';
import { type Exposure, ROW_EXPOSURES } from '../catalog/exposure';
import { allControlsOf } from '../catalog/frameworks';
import type { Requirement } from '../catalog/requirement';
import type { AccountFinding, RequirementResult } from '../model/audit-result';
import { distinctCures } from '../model/cure';
import { severityOf } from '../model/severity';
import { worstVerdict } from '../model/verdict';
import type { RowJudgement } from './row-judge';
import type { KnownFinding } from './with-statements';

/** The judgement of a row for one account or workspace. */
export interface SubjectJudgement extends RowJudgement {
  readonly subject: string;
}

/**
 * A row of the result, from its judgements for the accounts.
 *
 * @param takenAt When the snapshot was taken, in UTC.
 */
export function requirementResult(
  { id, product, level, verification, conflicts = [] }: Requirement,
  judgements: readonly SubjectJudgement[],
  takenAt: string,
): RequirementResult {
  const exposure = ROW_EXPOSURES[id];
  const verdict = worstVerdict(judgements.map((each) => each.verdict));
  return {
    id,
    product,
    level,
    verification,
    exposure,
    verdict,
    severity: severityOf(exposure, verdict),
    verdicts: Object.fromEntries(judgements.map((each) => [each.subject, each.verdict])),
    findings: judgements.flatMap(({ subject, findings }) =>
      findings.map(({ id: findingId, ...finding }) => ({
        id: findingId,
        account: subject,
        ...finding,
        ...severityOfFinding(finding, findings, exposure),
        last_seen: takenAt,
      })),
    ),
    population: judgements.flatMap(({ subject, population }) =>
      population.map((each) => ({ account: subject, ...each })),
    ),
    cures: distinctCures(
      judgements.flatMap((each) => (each.verdict === 'NOT_TESTABLE' ? each.cures : [])),
    ),
    controls: allControlsOf(id),
    conflicts: conflicts.map((each) => CONFLICTS[each]),
  };
}

/** A finding closed by a statement is no longer severe; an accepted one keeps its severity. */
function severityOfFinding(
  { verdict, closed_by }: Pick<KnownFinding, 'verdict' | 'closed_by'>,
  findings: readonly KnownFinding[],
  exposure: Exposure,
): Pick<AccountFinding, 'severity'> {
  if (verdict === undefined) return {};
  if (closed_by === undefined) return { severity: severityOf(exposure, verdict) };
  const closing = findings.find(({ statement }) => statement?.record === closed_by)?.statement;
  return { severity: severityOf(exposure, closing?.answer === 'accepted' ? verdict : 'ATTESTED') };
}
