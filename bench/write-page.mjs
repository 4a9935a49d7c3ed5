import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { MAIN_NODE, OTHER_NODES } from './nodes.mjs';

const PAGE = join(import.meta.dirname, '..', 'docs', 'performance.md');
/** The markers around a benchmark's output. */
const BLOCK = /(<!-- bench: ([\w-]+) -->\n)[\s\S]*?(<!-- \/bench -->)/g;

/**
 * Writes the benchmarks' output into docs/performance.md, with the date and the machine.
 *
 * @param {Map<string, string>} texts By benchmark. The blocks of others stay.
 */
export function writePage(texts) {
  const all = new Map([...texts, ['machine', machine()]]);
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(BLOCK, (block, begin, name, end) => {
      const text = all.get(name);
      return text === undefined ? block : `${begin}\n${text}\n\n${end}`;
    }),
  );
}

function machine() {
  const date = new Date().toISOString().slice(0, 10);
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const others = OTHER_NODES.map(({ major }) => major).join(' and ');
  return `Measured on ${date} with Node ${MAIN_NODE.major}${others === '' ? '' : ` (and ${others} where the tables say so)`}, on ${cpus().length} processor cores and ${gigabytes} GB.`;
}
