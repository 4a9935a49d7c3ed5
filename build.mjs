// Builds what is deployed (.twilioserverless/) and the command line (dist/).
//
// Deployed Functions cannot require each other by relative path, because Twilio stores each file
// under a name of its own. So every file below functions/ is built by itself into one
// self-contained file; a shared build would split the shared code into a chunk that is not found
// once deployed (docs/decisions/0001-one-bundle-per-function.md).
//
// Nothing is written before everything is built: half a build would deploy, and remove the missing
// Functions from the Service.
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

requireNode();
// An older Node.js could not load it, and would say so at length.
const { rolldown } = await import('rolldown');

const DEPLOYED = '.twilioserverless';
const COMMAND_LINE = 'dist';

process.chdir(import.meta.dirname);

/** Ends with one sentence where Node.js is older than `package.json` wants it. */
function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const least = engines.node.replace('>=', '');
  const running = process.versions.node;
  if (running.localeCompare(least, 'en', { numeric: true }) >= 0) return;
  process.stderr.write(`Building needs Node.js ${least} or newer, and this is ${running}.\n`);
  process.exit(2);
}

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

/** The style and script of the HTML report come in as texts, as they stand. */
const texts = {
  name: 'texts',
  load: {
    filter: { id: /\.(css|client\.js)$/ },
    handler: (id) => ({
      code: `export const text = ${JSON.stringify(readFileSync(id, 'utf8'))};`,
      moduleType: 'js',
    }),
  },
};

/** Files and their source maps in a folder, as `[path, text]`. */
async function bundle(input, external, folder, output) {
  const build = await rolldown({ input, external, platform: 'node', plugins: [texts] });
  const { output: files } = await build.generate({
    ...output,
    format: 'cjs',
    // Comments stay in, and nothing is minified: a security reviewer reads the deployed file.
    sourcemap: true,
    generatedCode: { symbols: false },
  });
  return files.map((file) => [
    join(folder, file.fileName),
    file.type === 'chunk' ? file.code : file.source,
  ]);
}

/** A Function in one self-contained file. */
async function deployed(path) {
  const folder = join(DEPLOYED, 'functions', dirname(path));
  const file = basename(path).replace(/\.ts$/, '.js');
  const files = await bundle(join('functions', path), /^twilio(\/|$)/, folder, { file });
  return files.map(inAscii);
}

/** The command line, and each command in a file that is loaded when it is asked for. */
function commandLine() {
  return bundle(
    ['bin/hipaa-guard.ts', 'bin/filter-thread.ts'],
    /^(twilio(-run)?|@twilio-labs\/serverless-api)(\/|$)/,
    COMMAND_LINE,
    { dir: COMMAND_LINE, entryFileNames: '[name].js', chunkFileNames: '[name].js' },
  );
}

/**
 * A Function with escapes for what is not ASCII, some twenty characters: a single one doubles
 * the memory that a file takes when it is loaded, and compiling it takes a third longer.
 */
function inAscii([path, text]) {
  if (path.endsWith('.map')) return [path, text];
  // A backslash before the character would make a different escape of it.
  if (/\\[^\0-\x7f]|String\.raw/.test(text)) throw new Error(`${path}: cannot be written in ASCII`);
  const codeOf = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return [path, text.replace(/[^\0-\x7f]/g, codeOf)];
}

/** The list of routes, from its source. */
async function readRoutes() {
  const list = await rolldown({ input: 'src/routes/all-routes.ts', platform: 'node' });
  const { output } = await list.generate({ format: 'esm' });
  return await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

const functions = filesBelow('functions');
const assets = filesBelow('assets');
for (const path of functions) {
  refuseUnless(/^[a-z-]+\.(protected|private)\.ts$/, 'functions', path);
}
const { ALL_ROUTES, functionFile } = await readRoutes();
for (const route of ALL_ROUTES) {
  const path = `${functionFile(route)}.ts`;
  if (!functions.includes(path)) throw new Error(`functions/${path} is missing: it is a route`);
}
for (const path of assets) {
  refuseUnless(/^[a-z-]+\.private\.[a-z]+$/, 'assets', path);
}

const bundles = await Promise.all([...functions.map(deployed), commandLine()]);
const copies = assets.map((path) => [
  join(DEPLOYED, 'assets', path),
  readFileSync(join('assets', path)),
]);

// Files of an earlier build would be deployed with the rest.
for (const folder of [`${DEPLOYED}/functions`, `${DEPLOYED}/assets`, COMMAND_LINE]) {
  rmSync(folder, { recursive: true, force: true });
}
for (const [path, content] of [...bundles.flat(), ...copies]) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
// npm does so once, when `npx hipaa-guard` is called first, and not after the next build.
chmodSync(join(COMMAND_LINE, 'hipaa-guard.js'), 0o755);
