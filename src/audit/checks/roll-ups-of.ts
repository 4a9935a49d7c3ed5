import type { Requirement } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import type { RollUp } from '../model/check';

/** The roll-ups among a product's rows, as the catalogue derives them. */
export function rollUpsOf(
  requirements: readonly Requirement[],
  appliesWith?: RequirementId,
): readonly RollUp[] {
  return requirements
    .filter(({ derivedFrom }) => derivedFrom.length > 0)
    .map(({ id, derivedFrom }) => ({
      id,
      derivedFrom,
      ...(appliesWith === undefined ? {} : { appliesWith }),
    }));
}
