// Builds what is deployed (.twilioserverless/) and the command line (dist/).
//
// Deployed Functions cannot require each other by relative path, because Twilio stores each file
// under a name of its own. So every file below functions/ is a build of its own and comes out as
// one self-contained file; a shared build would split the shared code into a chunk that is not
// found once deployed (docs/decisions/0001-one-bundle-per-function.md).
//
// Nothing is written before everything is built: half a build would deploy, and take the Functions
// that it lacks off the Service.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { rolldown } from 'rolldown';

const DEPLOYED = '.twilioserverless';
const COMMAND_LINE = 'dist';

process.chdir(import.meta.dirname);

/** Everything below a folder, as paths relative to it. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/**
 * The toolkit takes the visibility from the file name, and what it does not recognise it makes
 * public. A name that says neither is therefore an error here, before anything can be deployed.
 */
function refuseUnless(pattern, folder, path) {
  if (!pattern.test(basename(path))) {
    throw new Error(`${folder}/${path}: the name must match ${pattern}, or it would be public`);
  }
}

/** One self-contained file and its source map, as `[path, text]`. */
async function bundle(input, external, output) {
  const build = await rolldown({ input, external, platform: 'node' });
  const { output: files } = await build.generate({
    file: output,
    format: 'cjs',
    // Comments stay in, and nothing is minified: a security reviewer reads the deployed file.
    sourcemap: true,
    generatedCode: { symbols: false },
  });
  return files.map((file) => [
    join(dirname(output), file.fileName),
    file.type === 'chunk' ? file.code : file.source,
  ]);
}

const functions = filesBelow('functions');
const assets = filesBelow('assets');
for (const path of functions) {
  refuseUnless(/^[a-z-]+\.(protected|private)\.ts$/, 'functions', path);
}
for (const path of assets) {
  refuseUnless(/^[a-z-]+\.private\.[a-z]+$/, 'assets', path);
}

const bundles = await Promise.all([
  ...functions.map((path) =>
    bundle(
      join('functions', path),
      /^twilio(\/|$)/,
      join(DEPLOYED, 'functions', path.replace(/\.ts$/, '.js')),
    ),
  ),
  ...['hipaa-guard', 'filter-thread'].map((name) =>
    bundle(`bin/${name}.ts`, /^twilio(-run)?(\/|$)/, join(COMMAND_LINE, `${name}.js`)),
  ),
]);
const copies = assets.map((path) => [
  join(DEPLOYED, 'assets', path),
  readFileSync(join('assets', path)),
]);

// What an earlier build left would be deployed with the rest.
for (const folder of [`${DEPLOYED}/functions`, `${DEPLOYED}/assets`, COMMAND_LINE]) {
  rmSync(folder, { recursive: true, force: true });
}
for (const [path, content] of [...bundles.flat(), ...copies]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
