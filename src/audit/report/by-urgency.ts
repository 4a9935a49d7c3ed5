import { EXPOSURES } from '../catalog/exposure';
import { isDerived } from '../catalog/is-derived';
import { LEVELS } from '../catalog/requirement';
import type { RequirementResult } from '../model/audit-result';
import { VERDICTS } from '../model/verdict';

/**
 * Orders rows by urgency: the worst verdict, then how far PHI gets, then the level. Rows that
 * follow from others come last within a verdict, because fixing the others closes them.
 */
export function byUrgency(a: RequirementResult, b: RequirementResult): number {
  return (
    VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict) ||
    Number(isDerived(a)) - Number(isDerived(b)) ||
    EXPOSURES.indexOf(a.exposure) - EXPOSURES.indexOf(b.exposure) ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
  );
}
