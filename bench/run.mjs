// `npm run bench`, or `npm run bench -- NAME…`; `--json` for programs.
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.slice(0, -'.bench.mjs'.length));
const unknown = positionals.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}; there are ${all.join(', ')}`);
  process.exit(2);
}

const results = {};
for (const name of positionals.length > 0 ? positionals : all) {
  const { run } = await import(`./${name}.bench.mjs`);
  const result = await run();
  results[name] = result;
  if (!values.json) print(result);
}
if (values.json) console.log(JSON.stringify(results, null, 2));

function print({ title, notes, rows }) {
  console.log(`\n${title}`);
  console.table(
    rows.map(({ name, medianMicroseconds, ratio, spread }) => ({
      '': name,
      'median, µs': medianMicroseconds.toFixed(1),
      ratio: `${ratio.toFixed(2)} ×`,
      spread: `${(spread * 100).toFixed(0)} %`,
    })),
  );
  for (const note of notes) console.log(note);
}
