/**
 * A benchmark's result: rows of values, and for each column how to print them.
 *
 * @typedef {{ title: string, columns: Record<string, (value: any) => string | number>, rows:
 *   unknown[][], notes?: string[], }} Table
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

/** The tables as JSON, with numbers as numbers. */
export function asJson(tables) {
  return tables.map(({ columns, ...table }) => ({ ...table, columns: Object.keys(columns) }));
}

/** Tables in Markdown, for docs/performance.md. */
export function tablesText(tables) {
  return tables.map(tableText).join('\n\n');
}

function tableText({ title, columns, rows, notes = [] }) {
  const names = Object.keys(columns);
  const printed = Object.values(columns);
  return [
    `**${title}**`,
    '',
    `| ${names.join(' | ')} |`,
    `|${names.map(() => '---|').join('')}`,
    ...rows.map((row) => `| ${row.map((value, index) => printed[index](value)).join(' | ')} |`),
    ...notes.flatMap((note) => ['', note]),
  ].join('\n');
}
