import type { RequirementId } from './requirement-id';
import { requirementOf } from './requirement-of';

/** True for a row that follows from others: it closes with them. */
export function isDerived({ id }: { readonly id: RequirementId }): boolean {
  return requirementOf(id).derivedFrom.length > 0;
}
