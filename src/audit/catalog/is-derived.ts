import { findRequirement } from './find-requirement';
import type { RequirementId } from './requirement-id';

/** True for a row that follows from others: it closes with them. */
export function isDerived({ id }: { readonly id: RequirementId }): boolean {
  return findRequirement(id).derivedFrom.length > 0;
}
