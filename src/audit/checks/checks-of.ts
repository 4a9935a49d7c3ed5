import type { RequirementId } from '../catalog/requirement-id';
import type { Check } from '../model/check';
import { CHECKS } from './all-checks';
import { ROLL_UPS } from './roll-ups';

/** The checks that these rows need, including those below their roll-ups; by default all. */
export function checksOf(rows: readonly RequirementId[] | undefined): readonly Check[] {
  if (rows === undefined) return CHECKS;
  const needed = new Set(rows);
  // Iteration over a set includes what is added on the way.
  for (const row of needed) {
    const rollUp = ROLL_UPS.find(({ id }) => id === row);
    for (const each of rollUp?.derivedFrom ?? []) needed.add(each);
    if (rollUp?.appliesWith !== undefined) needed.add(rollUp.appliesWith);
  }
  return CHECKS.filter(({ id }) => needed.has(id));
}
