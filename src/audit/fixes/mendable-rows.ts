import type { RequirementId } from '../catalog/requirement-id';
import type { AuditResult } from '../model/audit-result';
import { ROW_REMEDIES } from './row-remedies';

/** The rows with findings that an API may fix, and that no statement closes. */
export function mendableRows({
  requirements,
}: Pick<AuditResult, 'requirements'>): readonly RequirementId[] {
  return requirements
    .filter(({ id }) => ROW_REMEDIES[id] !== undefined)
    .filter(({ findings }) =>
      findings.some(({ verdict, closed_by }) => verdict !== undefined && closed_by === undefined),
    )
    .map(({ id }) => id);
}
