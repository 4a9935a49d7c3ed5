import type { StandingAttestations } from '../attestations/standing-attestations';
import { ROWS_BY_ACCOUNT } from '../attestations/statement-rules';
import type { RequirementId } from '../catalog/requirement-id';
import { note } from '../model/finding';
import { type Judgement, judgement } from '../model/judgement';
import type { SubjectSnapshot } from '../snapshot/snapshot';

/** The row whose statement lists the designated workspaces. */
const NAMES_WORKSPACES: RequirementId = 'SEG-04';

/** The judgement of a row without a statement: one has expired, or omits this subject. */
export function withoutStatement(
  id: RequirementId,
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
  // The statement is about other accounts, and omits this one.
  const isOfAccount = judged.findings.every(({ verdict }) => verdict === undefined);
  const isLeftOut = judged.verdict === 'MANUAL' && isOfAccount && ROWS_BY_ACCOUNT.includes(id);
  if (isLeftOut && standing.any(id)) {
    return judgement('FAIL', note('stated for other accounts, but not for this one'));
  }
  // A token opens one workspace, so the listed ones need not be in the run.
  if (kind === 'workspace' && id === NAMES_WORKSPACES && standing.anywhere(id)) {
    return judgement('FAIL', note('stated for other workspaces, but not for this one'));
  }
  return judged;
}
