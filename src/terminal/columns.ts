import { visible } from './visible';

/** The gap between two columns. */
const GAP = '  ';

/**
 * The lines of a table with aligned columns: texts to the left, numbers to the right. Each row is
 * one line, whatever its cells hold.
 */
export function columns(table: readonly (readonly (string | number)[])[]): string[] {
  const rows = table.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? visible(cell) : cell)),
  );
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, String(cell).length);
    }
  }
  const aligned = (cell: string | number, width = 0) =>
    typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
  return rows.map((row) =>
    row
      .map((cell, column) => aligned(cell, widths[column]))
      .join(GAP)
      .trimEnd(),
  );
}
