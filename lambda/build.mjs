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
 * By archive: the module that it is made from, and the file in it. The filter for consumers of
 * one's own lies beside modules of any kind, so that its name has to say its own.
 */
const ENTRIES = {
  firehose: { source: 'firehose.ts', file: 'firehose.js' },
  kinesis: { source: 'kinesis.ts', file: 'kinesis.js' },
  archive: { source: 'archive.ts', file: 'archive.js' },
  'record-filter': { source: 'any-engine.ts', file: 'record-filter.cjs' },
};
/** Into this folder, or one that is given. */
const FOLDER = process.argv[2] ?? 'lambda/dist';

/** The earliest that an archive can say, in local time as archives have it. */
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

/** A handler in one file. The AWS client comes with the runtime. */
async function bundle(input) {
  const build = await rolldown({ input, external: /^@aws-sdk\//, platform: 'node' });
  const { output } = await build.generate({
    format: 'cjs',
    codeSplitting: false,
    generatedCode: { symbols: false },
  });
  return output[0].code;
}
