// Runs a benchmark by its name: `npm run bench -- detection`. What it compares with is installed by
// `npm ci` in this folder, and never by the project's own.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map((entry) => entry.name);

if (names.includes(name)) {
  const { run } = await import(join(import.meta.dirname, name, 'run.mjs'));
  await run(args);
} else {
  console.error(`Usage: npm run bench -- NAME [options]\n\nNAME is one of: ${names.join(', ')}`);
  process.exitCode = 2;
}
