// Runs all benchmarks, or one by its name: `npm run bench -- detection`. What they compare with is
// installed by `npm ci` in this folder, and never by the project's own.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asJson, printTables } from './tables.mjs';

const NAMES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map((entry) => entry.name);

const [first = '', ...others] = process.argv.slice(2);
if (NAMES.includes(first)) {
  await runOne(first, others);
} else if (first === '' || (first.startsWith('--') && first !== '--help')) {
  runAll(process.argv.slice(2));
} else {
  console.error(
    `Usage: npm run bench -- [NAME] [--quick] [--json] [options of NAME]\n\nNAME is one of: ${NAMES.join(', ')}`,
  );
  process.exitCode = 2;
}

async function runOne(name, args) {
  const { run, options = {} } = await import(join(import.meta.dirname, name, 'run.mjs'));
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' }, ...options },
  });
  const tables = await run(values);
  if (values.json) console.log(JSON.stringify({ [name]: asJson(tables) }));
  else printTables(tables);
}

/** Each in a process of its own: what one has compiled must not be in another's way. */
function runAll(args) {
  const { values } = parseArgs({
    args,
    options: { quick: { type: 'boolean' }, json: { type: 'boolean' } },
  });
  const found = {};
  for (const name of NAMES) {
    if (!values.json) console.log(`\n# ${name}`);
    const { status, stdout } = spawnSync(process.execPath, [import.meta.filename, name, ...args], {
      stdio: ['ignore', values.json ? 'pipe' : 'inherit', 'inherit'],
      encoding: 'utf8',
    });
    if (status !== 0) process.exitCode = 1;
    else if (values.json) Object.assign(found, JSON.parse(stdout));
  }
  if (values.json) console.log(JSON.stringify(found));
}
