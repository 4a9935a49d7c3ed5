/** A line of a table, and where it begins in the text. */
export interface CsvLine {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** The apostrophe that `csv` puts before what looks like a formula. */
const APOSTROPHE = /(?<=^|;\s*)'(?=[=+\-@＝＋－＠])/g;

/**
 * The lines of a CSV text (RFC 4180), as spreadsheets write it: with or without a byte order mark,
 * with commas, or with semicolons where the comma is the decimal separator. Omits blank lines, and
 * the apostrophe before what looks like a formula.
 *
 * @returns `null` when a quoted cell is not closed.
 */
export function readCsv(text: string): readonly CsvLine[] | null {
  const source = text.replace(/^\uFEFF/, '');
  const [head = ''] = source.split(/\r?\n/, 1);
  const separator = head.includes(',') ? ',' : ';';
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r?\\n|\\r|$)`,
    'y',
  );
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let begins = 1;
  let line = 1;
  while (cell.lastIndex < source.length || cells.length > 0) {
    const match = cell.exec(source);
    if (match === null) return null;
    const [whole, quoted, bare = '', end] = match;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).replace(APOSTROPHE, ''));
    line += whole.match(/\r?\n|\r/g)?.length ?? 0;
    if (end === separator) continue;
    if (cells.some((each) => each.trim() !== '')) lines.push({ cells, line: begins });
    cells = [];
    begins = line;
  }
  return lines;
}
