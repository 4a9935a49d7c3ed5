// Builds what is deployed (.twilioserverless/) and the command line (dist/).
//
// Deployed Functions cannot require each other by relative path, because Twilio stores each file
// under a name of its own. So every file below functions/ is a build of its own and comes out as
// one self-contained file; a shared build would split the shared code into a chunk that is not
// found once deployed (docs/decisions/0001-one-bundle-per-function.md).
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { defineConfig } from 'rolldown';

const DEPLOYED = '.twilioserverless';
const COMMAND_LINE = 'dist';

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

const functions = filesBelow('functions');
const assets = filesBelow('assets');
for (const path of functions) {
  refuseUnless(/^[a-z-]+\.(protected|private)\.ts$/, 'functions', path);
}
for (const path of assets) {
  refuseUnless(/^[a-z-]+\.private\.[a-z]+$/, 'assets', path);
}

// What an earlier build left would be deployed with the rest.
for (const folder of [`${DEPLOYED}/functions`, `${DEPLOYED}/assets`, COMMAND_LINE]) {
  rmSync(folder, { recursive: true, force: true });
}
for (const path of assets) {
  const target = join(DEPLOYED, 'assets', path);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join('assets', path), target);
}

/** Comments stay in, and nothing is minified: a security reviewer reads the deployed file. */
const commonJs = { format: 'cjs', sourcemap: true, generatedCode: { symbols: false } };

export default defineConfig([
  ...functions.map((path) => ({
    input: join('functions', path),
    platform: 'node',
    external: /^twilio(\/|$)/,
    output: { ...commonJs, file: join(DEPLOYED, 'functions', path.replace(/\.ts$/, '.js')) },
  })),
  {
    input: 'bin/hipaa-guard.ts',
    platform: 'node',
    external: /^twilio(-run)?(\/|$)/,
    output: { ...commonJs, file: join(COMMAND_LINE, 'hipaa-guard.js') },
  },
]);
