// Makes the archives that Lambda runs, one for each function: lambda/dist/NAME.zip, with the handler
// and the policy of assets/policy.private.json in it.
//
// The same input gives the same bytes, whenever and wherever it is built, so that the digests that are
// printed prove what runs.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { rolldown } from 'rolldown';

const FUNCTIONS = ['firehose', 'kinesis', 'archive'];
const FOLDER = 'lambda/dist';

/** The earliest that an archive can say, in local time as archives have it. */
const NO_TIME = new Date(1980, 0, 1);

process.chdir(join(import.meta.dirname, '..'));

const policy = readFileSync('assets/policy.private.json');
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
for (const name of FUNCTIONS) {
  const code = await bundle(`lambda/${name}.ts`);
  const archive = zipSync(
    { [`${name}.js`]: Buffer.from(code), 'policy.json': policy },
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
