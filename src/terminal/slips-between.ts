/**
 * How many characters were omitted, added, replaced, or swapped with their neighbour.
 *
 * Source: F. J. Damerau, "A technique for computer detection and correction of spelling errors"
 * (1964).
 */
export function slipsBetween(given: string, name: string): number {
  const rows = [Array.from({ length: name.length + 1 }, (_, length) => length)];
  const slips = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= given.length; row++) {
    rows[row] = [row];
    for (let column = 1; column <= name.length; column++) {
      const mistaken = given[row - 1] === name[column - 1] ? 0 : 1;
      const exchanged =
        row > 1 &&
        column > 1 &&
        given[row - 1] === name[column - 2] &&
        given[row - 2] === name[column - 1];
      rows[row]?.push(
        Math.min(
          slips(row - 1, column) + 1,
          slips(row, column - 1) + 1,
          slips(row - 1, column - 1) + mistaken,
          exchanged ? slips(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return slips(given.length, name.length);
}
