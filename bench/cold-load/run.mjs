// What a Function's start pays for its code: `require` of each deployed file in a fresh process,
// beside an empty Function and beside the `twilio` package; and what the files consist of.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { compare } from '../interleave.mjs';
import { tableOfTimes } from '../tables.mjs';

const require = createRequire(import.meta.url);
const FUNCTIONS = join(import.meta.dirname, '../../.twilioserverless/functions');
const EMPTY = 'exports.handler = (context, event, callback) => callback(null);\n';
/** Times itself: the process's own start is the same for all. */
const LOAD = `const start = process.cpuUsage();
  require(process.argv[1]);
  const { user, system } = process.cpuUsage(start);
  console.log(user + system);`;

export function run({ quick = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'cold-load-'));
  try {
    const empty = join(folder, 'empty.js');
    writeFileSync(empty, EMPTY);
    const files = deployedFiles();
    const subjects = new Map([
      ['an empty Function', empty],
      ...files.map((file) => [nameOf(file), file]),
      ["require('twilio')", require.resolve('twilio')],
    ]);
    return [loadTable(subjects, quick ? 5 : 31), sizeTable(files), partsTable(files)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function deployedFiles() {
  return readdirSync(FUNCTIONS, { recursive: true })
    .filter((path) => path.endsWith('.js'))
    .sort()
    .map((path) => join(FUNCTIONS, path));
}

function nameOf(file) {
  return relative(FUNCTIONS, file).replace(/\.js$/, '');
}

function loadTable(subjects, rounds) {
  const samples = new Map([...subjects.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const names = [...subjects.keys()];
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name).push(load(subjects.get(name)));
    }
  }
  return tableOfTimes('Loading a file in a fresh process', compare(samples));
}

function load(file) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', LOAD, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

function sizeTable(files) {
  return {
    title: 'Size of the deployed files, in kB',
    head: ['', 'as deployed', 'of it comments', 'compressed'],
    rows: files.map((file) => {
      const code = readFileSync(file, 'utf8');
      return [
        nameOf(file),
        kilobytes(code.length),
        kilobytes(code.length - withoutComments(code).length),
        kilobytes(gzipSync(code).length),
      ];
    }),
  };
}

/** What the largest file consists of, by the folder that the code comes from. */
function partsTable(files) {
  const [largest] = files
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }))
    .sort((one, other) => other.code.length - one.code.length);
  const sizes = new Map();
  // The bundler names each source file before its part.
  for (const part of largest.code.split(/^\/\/#region |^\/\/ (?=src\/)/m).slice(1)) {
    const [path = ''] = part.split('\n');
    const folder = path.slice('src/'.length, path.lastIndexOf('/'));
    const size = sizes.get(folder) ?? { all: 0, code: 0 };
    size.all += part.length;
    size.code += withoutComments(part).length;
    sizes.set(folder, size);
  }
  return {
    title: `What ${nameOf(largest.file)} consists of, in kB`,
    head: ['Folder of src/', 'all', 'without comments'],
    rows: [...sizes]
      .sort(([, one], [, other]) => other.all - one.all)
      .map(([folder, { all, code }]) => [folder, kilobytes(all), kilobytes(code)]),
  };
}

function withoutComments(code) {
  return code.replace(/^\s*\/\*\*[\s\S]*?\*\/\n|^\s*\/\/.*\n/gm, '');
}

function kilobytes(length) {
  return (length / 1000).toFixed(1);
}
