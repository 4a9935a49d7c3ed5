/**
 * What a benchmark has found.
 *
 * @typedef {{ title: string, head: string[], rows: (string | number)[][], notes?: string[] }} Table
 */

/** A table of the rows of `interleave`. */
export function tableOfTimes(title, rows, notes = []) {
  return {
    title,
    head: ['', 'median, µs', 'ratio', 'spread'],
    rows: rows.map(({ name, microseconds, ratio, spread }) => [
      name,
      microseconds.toFixed(microseconds < 10 ? 2 : 1),
      `${ratio.toFixed(2)} ×`,
      `${(spread * 100).toFixed(0)} %`,
    ]),
    notes,
  };
}

/** Prints tables in Markdown, as docs/performance.md has them. */
export function printTables(tables) {
  for (const { title, head, rows, notes = [] } of tables) {
    console.log(`\n${title}\n`);
    console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}`);
    for (const row of rows) console.log(`| ${row.join(' | ')} |`);
    if (notes.length > 0) console.log(`\n${notes.join('\n')}`);
  }
}
