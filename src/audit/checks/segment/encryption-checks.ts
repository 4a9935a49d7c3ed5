import type { RequirementId } from '../../catalog/requirement-id';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/**
 * The rows about encrypted fields. Segment's API does not show whether fields are encrypted, so
 * SEG-50 asks that once: if a statement says that none are, there is nothing else to ask.
 */
export const ENCRYPTION_CHECKS: readonly Check[] = (
  ['SEG-54', 'SEG-55', 'SEG-56', 'SEG-57', 'SEG-58', 'SEG-59'] satisfies readonly RequirementId[]
).map((id) => ({
  id,
  reads: [],
  judge: ({ attested }) =>
    attested('SEG-50') === 'na'
      ? judgement('NOT_APPLICABLE', note('no field is encrypted, according to SEG-50'))
      : judgement('MANUAL', note('asked until SEG-50 says that no field is encrypted')),
}));
