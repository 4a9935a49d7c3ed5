// Runs all benchmarks, or one by name: `npm run bench -- detection`. The libraries they compare
// with, and the Node they run on, are installed by `npm ci` in this folder, never by the project's
// own.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { goalsTable } from './goals.mjs';
import { MAIN_NODE } from './nodes.mjs';
import { asJson, tablesText } from './tables.mjs';
import { writePage } from './write-page.mjs';

/** The descriptor on which a benchmark reports its tables to the process that runs all. */
const TOLD = 3;

const NAMES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map((entry) => entry.name);

const [first = '', ...others] = process.argv.slice(2);
if (NAMES.includes(first)) {
  if (process.execPath === MAIN_NODE.path) await runOne(first, others);
  else process.exitCode = inMainNode(first, others, 'inherit').status ?? 1;
} else if (first === '' || (first.startsWith('--') && first !== '--help')) {
  runAll(process.argv.slice(2));
} else {
  console.error(
    `Usage: npm run bench -- [NAME] [--quick] [--json] [options of NAME]\n       npm run bench -- --write\n\n--write puts the tables of all into docs/performance.md.\nNAME is one of: ${NAMES.join(', ')}`,
  );
  process.exitCode = 2;
}

async function runOne(name, args) {
  const { run, options = {} } = await import(join(import.meta.dirname, name, 'run.mjs'));
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
      tell: { type: 'boolean' },
      ...options,
    },
  });
  const tables = await run(values);
  console.log(values.json ? JSON.stringify({ [name]: asJson(tables) }) : tablesText(tables));
  // The process that runs all needs both.
  if (values.tell) writeFileSync(TOLD, JSON.stringify(asJson(tables)));
}

/** Runs each in a separate process: what one has compiled must not affect another. */
function runAll(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean' },
      json: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const found = {};
  const texts = new Map();
  for (const name of NAMES) {
    const start = performance.now();
    const { status, stdout, output } = inMainNode(
      name,
      ['--tell', ...(values.quick ? ['--quick'] : [])],
      'pipe',
    );
    if (status !== 0) {
      process.exitCode = 1;
      continue;
    }
    found[name] = JSON.parse(output[TOLD]);
    texts.set(name, stdout.trim());
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    if (!values.json) console.log(`\n# ${name} (${seconds} s)\n\n${stdout.trim()}`);
  }
  texts.set('goals', tablesText([goalsTable(found)]));
  console.log(values.json ? JSON.stringify(found) : `\n# goals\n\n${texts.get('goals')}`);
  if (values.write) writePage(texts);
}

function inMainNode(name, args, stdout) {
  return spawnSync(MAIN_NODE.path, [import.meta.filename, name, ...args], {
    stdio: ['ignore', stdout, 'inherit', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
}
