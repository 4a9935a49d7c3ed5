// Builds what is deployed (.twilioserverless/) and the command line (dist/).
//
// Deployed Functions cannot require each other by relative path, because Twilio stores each file
// under a name of its own. So every file below functions/ is built by itself into one
// self-contained file; a shared build would split the shared code into a chunk that is not found
// once deployed (docs/decisions/0001-one-bundle-per-function.md).
//
// A customer's own Functions lie beside them, in JavaScript or TypeScript, and are built in the same
// way; what package.json lists as `dependencies` stays outside, since Twilio installs it.
//
// Nothing is written before everything is built: half a build would deploy, and remove the missing
// Functions from the Service.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

requireNode();
// An older Node.js could not load them, and would say so at length.
const { rolldown } = await import('rolldown');
const { deployedFiles } = await import('./src/deployment/deployed-files.mjs');
const { packageOf } = await import('./src/deployment/package-of.mjs');

const DEPLOYED = '.twilioserverless';
const COMMAND_LINE = 'dist';

process.chdir(import.meta.dirname);

/** `deploy` asks for what is deployed only: the command line is running. */
const withCommandLine = !process.argv.includes('--deployed');

/** Ends with one sentence where Node.js is older than `package.json` wants it. */
function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  const least = engines.node.replace('>=', '');
  const running = process.versions.node;
  if (running.localeCompare(least, 'en', { numeric: true }) >= 0) return;
  process.stderr.write(`Building needs Node.js ${least} or newer, and this is ${running}.\n`);
  process.exit(2);
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
async function bundle(input, external, folder, output, options) {
  const build = await rolldown({ input, external, platform: 'node', plugins: [texts], ...options });
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

/** Where a Function is built to. */
function placeOf(path) {
  return [
    join(DEPLOYED, 'functions', dirname(path)),
    { file: basename(path).replace(/\.ts$/, '.js'), codeSplitting: false },
  ];
}

/** A Function of this project in one self-contained file. */
async function ourFunction(path) {
  const files = await bundle(join('functions', path), /^twilio(\/|$)/, ...placeOf(path));
  return files.map(inAscii);
}

/**
 * A Function of the customer's in one file, without the packages that Twilio installs.
 *
 * @param refusals Takes a sentence when it cannot be built.
 */
async function ownFunction(path, refusals) {
  const file = join('functions', path);
  try {
    return await bundle(file, isInstalled, ...placeOf(path), {
      // This project's own settings would keep imports of types, which no file is there for.
      tsconfig: false,
      // What is wrong is an error; whatever else the bundler thinks of it is not asked.
      logLevel: 'silent',
    });
  } catch (error) {
    if (error.errors === undefined) throw error;
    refusals.push(...error.errors.map((each) => sentenceOf(each, file)));
    return [];
  }
}

const { dependencies = {}, devDependencies = {} } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

/**
 * True for an import of a package that Twilio installs.
 *
 * @throws {Error} for one that is there by chance only, because another package needs it.
 */
function isInstalled(id, importer, isResolved) {
  const name = isResolved ? undefined : packageOf(id);
  if (name === undefined || importer === undefined) return false;
  if (Object.hasOwn(dependencies, name)) return true;
  if (Object.hasOwn(devDependencies, name) || /[\\/]node_modules[\\/]/.test(importer)) return false;
  throw new Error(`package.json does not list '${name}': run npm install ${name}`);
}

/** What the bundler says, without its picture of the code. */
function sentenceOf({ message, loc }, file) {
  const [line] = stripVTControlCharacters(message).split('\n');
  const place = loc ? `${relative('', loc.file)}:${loc.line}:${loc.column + 1}` : file;
  return `${place}: ${line.replace(/^\[\w+\] /, '')}`;
}

/** The command line, and each command in a file that is loaded when it is asked for. */
function commandLine() {
  return bundle(
    ['bin/hipaa-guard.ts', 'bin/filter/filter-thread.ts'],
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

const functions = deployedFiles('functions');
const assets = deployedFiles('assets');
const { ALL_ROUTES, functionFile } = await readRoutes();
const ours = ALL_ROUTES.map((route) => `${functionFile(route)}.ts`);
const own = functions.files.filter((path) => !ours.includes(path));

const refusals = [
  ...functions.refusals,
  ...assets.refusals,
  ...ours
    .filter((path) => !functions.files.includes(path))
    .map((path) => `functions/${path} is missing: it is a route`),
];
const built = await Promise.all([
  ...(withCommandLine ? [commandLine()] : []),
  ...ours.filter((path) => functions.files.includes(path)).map(ourFunction),
  ...own.map((path) => ownFunction(path, refusals)),
]);
const copies = assets.files.map((path) => [
  join(DEPLOYED, 'assets', path),
  readFileSync(join('assets', path)),
]);

if (refusals.length === 0) {
  writeBuild([...built.flat(), ...copies]);
} else {
  process.stderr.write([...refusals.sort(), 'Nothing was built.', ''].join('\n'));
  process.exitCode = 1;
}

/** Ends with one sentence where the folders are another user's, or the disk is full. */
function writeBuild(files) {
  // Files of an earlier build would be deployed with the rest.
  const deployed = [`${DEPLOYED}/functions`, `${DEPLOYED}/assets`];
  const folders = withCommandLine ? [...deployed, COMMAND_LINE] : deployed;
  try {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    for (const [path, content] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    // npm does so once, when the command is called first, and not after the next build.
    if (withCommandLine) chmodSync(join(COMMAND_LINE, 'hipaa-guard.js'), 0o755);
  } catch (error) {
    if (error.syscall === undefined) throw error;
    process.stderr.write(`${folders.join(', ')} cannot be written (${error.code}).\n`);
    process.exitCode = 1;
  }
}
