/** Slips of the fingers that a name may have, and still be meant. */
const MAX_SLIPS = 2;

/** The name that is probably meant: one that begins so, else the one that is spelt most alike. */
export function nearestName(given: string, names: readonly string[]): string | undefined {
  const begun = given === '' ? undefined : names.find((name) => name.startsWith(given));
  if (begun !== undefined) return begun;
  const [nearest] = names
    .map((name) => ({ name, slips: slipsBetween(given, name) }))
    .filter(({ slips }) => slips <= MAX_SLIPS)
    .sort((one, other) => one.slips - other.slips);
  return nearest?.name;
}

/**
 * How many characters were left out, added or mistaken.
 *
 * Source: V. I. Levenshtein, "Binary codes capable of correcting deletions, insertions, and
 * reversals", 1966.
 */
function slipsBetween(given: string, name: string): number {
  const row = Array.from({ length: name.length + 1 }, (_, length) => length);
  for (const [index, character] of [...given].entries()) {
    let diagonal = index;
    row[0] = index + 1;
    for (let at = 1; at <= name.length; at++) {
      const [left = 0, above = 0] = row.slice(at - 1, at + 1);
      row[at] = Math.min(left + 1, above + 1, diagonal + (character === name[at - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[name.length] ?? 0;
}
