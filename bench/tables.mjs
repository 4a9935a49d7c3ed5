/**
 * What a benchmark has found: rows of values, and for each column how its values are printed.
 *
 * @typedef {{
 *   title: string,
 *   columns: Record<string, (value: any) => string | number>,
 *   rows: unknown[][],
 *   notes?: string[],
 * }} Table
 */

export const asIs = (value) => value;
export const oneDecimal = (value) => value.toFixed(1);
export const ratio = (value) => `${value.toFixed(2)} ×`;

/**
 * A table of the rows of `interleave`.
 *
 * @param {{ unit?: 'µs' | 'ms', notes?: string[] }} options
 * @returns {Table}
 */
export function tableOfTimes(title, rows, { unit = 'µs', notes = [] } = {}) {
  const microseconds = unit === 'ms' ? 1000 : 1;
  return {
    title,
    columns: {
      '': asIs,
      [`median, ${unit}`]: (value) => value.toFixed(value < 10 ? 2 : 1),
      ratio,
      spread: (value) => `${(value * 100).toFixed(0)} %`,
    },
    rows: rows.map((row) => [row.name, row.microseconds / microseconds, row.ratio, row.spread]),
    notes,
  };
}

/** The tables as JSON has them: numbers as numbers. */
export function asJson(tables) {
  return tables.map(({ columns, ...table }) => ({ ...table, columns: Object.keys(columns) }));
}

/** Prints tables in Markdown, as docs/performance.md has them. */
export function printTables(tables) {
  for (const { title, columns, rows, notes = [] } of tables) {
    const names = Object.keys(columns);
    const printed = Object.values(columns);
    console.log(`\n${title}\n`);
    console.log(`| ${names.join(' | ')} |\n|${names.map(() => '---|').join('')}`);
    for (const row of rows) {
      console.log(`| ${row.map((value, index) => printed[index](value)).join(' | ')} |`);
    }
    if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
  }
}
