// Makes the archives that Lambda and other engines run: lambda/dist/NAME.zip, with the handler or
// function and the policy of assets/policy.private.json in it.
//
// The same input gives the same bytes, whenever and wherever it is built, so that the digests that
// are printed prove what runs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { rolldown } from 'rolldown';

/**
 * By archive: the module that it is made from, and the file in it. The filter for custom consumers
 * may be beside modules of any kind, so its extension must say which it is.
 */
const ENTRIES = {
  firehose: { source: 'firehose.ts', file: 'firehose.js' },
  kinesis: { source: 'kinesis.ts', file: 'kinesis.js' },
  archive: { source: 'archive.ts', file: 'archive.js' },
  'record-filter': { source: 'any-engine.ts', file: 'record-filter.cjs' },
};
/** The output folder, unless another is given. */
const FOLDER = process.argv[2] ?? 'lambda/dist';

/** The earliest date that an archive can hold, in local time as in the format. */
const NO_TIME = new Date(1980, 0, 1);

process.chdir(join(import.meta.dirname, '..'));

const policy = readFileSync('assets/policy.private.json');
mkdirSync(FOLDER, { recursive: true });
for (const [name, { source, file }] of Object.entries(ENTRIES)) {
  const code = await bundle(`lambda/${source}`);
  const archive = zipSync(
    { [file]: Buffer.from(code), 'policy.json': policy },
    { mtime: NO_TIME, level: 9 },
  );
  writeFileSync(join(FOLDER, `${name}.zip`), archive);
  const digest = createHash('sha256').update(archive).digest('hex');
  process.stdout.write(`${digest}  ${FOLDER}/${name}.zip\n`);
}

/** Bundles a handler into one file. The AWS client is part of the runtime. */
async function bundle(input) {
  const build = await rolldown({ input, external: /^@aws-sdk\//, platform: 'node' });
  const { output } = await build.generate({
    format: 'cjs',
    codeSplitting: false,
    generatedCode: { symbols: false },
  });
  return output[0].code;
}
