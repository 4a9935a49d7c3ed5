import { visible } from '../../terminal/visible';

/**
 * Where a formula may begin: also behind a semicolon, which parts cells where the comma is in
 * numbers, and with the wide signs of East Asian keyboards.
 */
const FORMULA = /(?=[=+\-@＝＋－＠])(?<=^|;\s*)/g;

/**
 * Lines of cells as CSV (RFC 4180), safe to open in a spreadsheet: what would be taken for a
 * formula gets an apostrophe in front (OWASP, "CSV Injection"); and to print on a terminal.
 */
export function csv(lines: readonly (readonly string[])[]): string {
  return lines.map(csvLine).join('');
}

/** One of the lines. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string): string {
  const safe = visible(value).replace(FORMULA, "'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
