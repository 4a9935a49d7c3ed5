import { visible } from '../../terminal/visible';

/**
 * Where a formula may begin: even after a semicolon, which separates cells where the comma is the
 * decimal separator, and with the full-width signs of East Asian keyboards.
 */
const FORMULA = /(?=[=+\-@＝＋－＠])(?<=^|;\s*)/g;

/**
 * Lines of cells as CSV (RFC 4180), safe to open in a spreadsheet, because what looks like a
 * formula gets an apostrophe in front (OWASP, "CSV Injection"), and safe to print on a terminal.
 */
export function csv(lines: readonly (readonly string[])[]): string {
  return lines.map(csvLine).join('');
}

/** A single line. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(value: string): string {
  const safe = visible(value).replace(FORMULA, "'");
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
