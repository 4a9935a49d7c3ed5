import { slipsBetween } from './slips-between';

/** How many typos a name may have and still be recognised. */
const MAX_SLIPS = 2;

/**
 * The name that is probably meant, in any case: one that begins like this, else the one with the
 * most similar spelling.
 */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const typed = given.toLowerCase();
  const begun =
    typed === '' ? undefined : names.find((name) => name.toLowerCase().startsWith(typed));
  if (begun !== undefined) return begun;
  const [nearest] = names
    .map((name) => ({ name, slips: slipsBetween(typed, name.toLowerCase()) }))
    .filter(({ slips }) => slips <= MAX_SLIPS)
    .sort((one, other) => one.slips - other.slips);
  return nearest?.name;
}
