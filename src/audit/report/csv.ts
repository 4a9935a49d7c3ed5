/**
 * Lines of cells as CSV (RFC 4180), safe to open in a spreadsheet: what would be taken for a formula
 * gets an apostrophe in front (OWASP, "CSV Injection").
 */
export function csv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
