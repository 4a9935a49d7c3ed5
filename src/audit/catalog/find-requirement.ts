import { CATALOG } from './catalog';
import type { Requirement } from './requirement';
import type { RequirementId } from './requirement-id';

const BY_ID: ReadonlyMap<RequirementId, Requirement> = new Map(CATALOG.map((row) => [row.id, row]));

/** The catalogue's row with this id. */
export function findRequirement(id: RequirementId): Requirement {
  const row = BY_ID.get(id);
  if (row === undefined) throw new Error(`the catalogue has no row ${id}`);
  return row;
}
