// What a Function's code costs at its start: `require` of each deployed file in a fresh process,
// compared with an empty Function and the `twilio` package; the first events after it, each of
// which needs some pattern or list for the first time; and the files' composition.
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeCallbacks, POLICY, SIZES } from '../callbacks.mjs';
import { compare } from '../interleave.mjs';
import { minimalFunction } from '../minimal-function.mjs';
import { SECRET, startSink } from '../sink.mjs';
import { asIs, oneDecimal, tableOfTimes } from '../tables.mjs';

const require = createRequire(import.meta.url);
const { getExpectedTwilioSignature } = require('twilio/lib/webhooks/webhooks');
const FUNCTIONS = join(import.meta.dirname, '../../.twilioserverless/functions');
const FILTER = join(FUNCTIONS, 'taskrouter/events-filter.private.js');
const EMPTY = 'exports.handler = (context, event, callback) => callback(null);\n';
/** Times itself, since the start of the process is the same for all. */
const LOAD = `const start = process.cpuUsage();
  require(process.argv[1]);
  const { user, system } = process.cpuUsage(start);
  console.log(user + system);`;

/** The toolkit's local server: only there may a sink use plain HTTP. */
const LOCAL_HOST = 'localhost:3000';
const TOKEN = 'an-invented-token';

/** Numbers of consecutive events; each span is reported by its mean. */
const SPANS = [1, 10, 100, 1000];
const FILTER_EVENTS = `const [file, events, policy] = process.argv.slice(1);
  globalThis.Runtime = { getAssets: () => ({ '/policy.json': { open: () => policy } }) };
  const { filterEvent } = require(file);
  const callbacks = JSON.parse(require('node:fs').readFileSync(events, 'utf8'));
  let done = 0;
  for (const end of ${JSON.stringify(SPANS)}) {
    const start = process.cpuUsage();
    const before = done;
    for (; done < end; done += 1) filterEvent(callbacks[done]);
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / (end - before));
  }`;

export async function run({ quick = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'cold-load-'));
  try {
    const empty = join(folder, 'empty.js');
    writeFileSync(empty, EMPTY);
    const files = deployedFiles();
    const builtin = join(folder, 'builtin.js');
    writeFileSync(builtin, nodeModulesOf(files));
    const subjects = new Map([
      ['an empty Function', empty],
      ["Node's own modules that they use", builtin],
      ...files.map((file) => [nameOf(file), file]),
      ["require('twilio')", require.resolve('twilio')],
    ]);
    const rounds = quick ? 5 : 31;
    return [
      loadTable(subjects, rounds),
      await firstAnswerTable(folder, rounds),
      firstEventsTable(folder, rounds),
      sizeTable(files),
      partsTable(files),
    ];
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

/** `require` calls of all Node.js modules that any of the files requires. */
function nodeModulesOf(files) {
  const required = files.flatMap((file) =>
    readFileSync(file, 'utf8').match(/require\("node:[^"]+"\)/g),
  );
  return `${[...new Set(required)].join(';\n')};\n`;
}

function loadTable(subjects, rounds) {
  const samples = new Map([...subjects.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const names = [...subjects.keys()];
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name).push(load(subjects.get(name)));
    }
  }
  return tableOfTimes('Loading a file in a fresh process', compare(samples), { unit: 'ms' });
}

function load(file) {
  return Number(inFreshProcess(LOAD, file));
}

/** What the script prints. */
function inFreshProcess(script, ...values) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script, ...values], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/**
 * Loading a Function and answering its first callback, compared with one that loads Twilio's
 * package.
 */
async function firstAnswerTable(folder, rounds) {
  const minimal = join(folder, 'minimal.js');
  const withTwilio = `require('twilio')`;
  writeFileSync(
    minimal,
    minimalFunction('http').replace(
      withTwilio,
      `require(${JSON.stringify(require.resolve('twilio'))})`,
    ),
  );
  const subjects = {
    [`a minimal Function, with ${withTwilio}`]: { file: minimal, path: '/minimal' },
    'POST /taskrouter/events': {
      file: join(FUNCTIONS, 'taskrouter/events.protected.js'),
      path: '/taskrouter/events',
    },
  };
  const names = Object.keys(subjects);
  const samples = new Map(names.map((name) => [name, []]));
  const sink = await startSink();
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        samples.get(name).push(await firstAnswer(subjects[name], sink.url));
      }
    }
  } finally {
    sink.close();
  }
  const title = 'Loading a Function and answering the first signed callback of 4 kB';
  return tableOfTimes(title, compare(samples), { unit: 'ms' });
}

async function firstAnswer({ file, path }, sinkUrl) {
  const [fields] = makeCallbacks(SIZES[1], 1);
  const url = `http://${LOCAL_HOST}${path}`;
  const headers = {
    host: LOCAL_HOST,
    'x-twilio-signature': getExpectedTwilioSignature(TOKEN, url, fields),
  };
  const callback = JSON.stringify({ token: TOKEN, fields, url, headers });
  const child = fork(
    join(import.meta.dirname, 'first-answer.cjs'),
    [file, callback, JSON.stringify(POLICY), sinkUrl, SECRET],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const [microseconds] = await once(child, 'message');
  return microseconds;
}

/** The filter's time for the first events of 4 kB in a fresh process. */
function firstEventsTable(folder, rounds) {
  const events = join(folder, 'events.json');
  writeFileSync(events, JSON.stringify(makeCallbacks(SIZES[1], SPANS.at(-1))));
  const names = SPANS.map((end, index) => (index === 0 ? 'the first' : `up to event ${end}`));
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const printed = inFreshProcess(FILTER_EVENTS, FILTER, events, JSON.stringify(POLICY));
    const times = printed.trim().split('\n').map(Number);
    for (const [index, name] of names.entries()) samples.get(name).push(times[index]);
  }
  return tableOfTimes(
    'Filtering the first events of 4 kB in a fresh process, each',
    compare(samples),
    { unit: 'ms' },
  );
}

function sizeTable(files) {
  return {
    title: 'Size of the deployed files, in kB',
    columns: {
      '': asIs,
      'as deployed': oneDecimal,
      'of it comments': oneDecimal,
      compressed: oneDecimal,
    },
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

/** The composition of the largest file, by source folder. */
function partsTable(files) {
  const [largest] = files
    .map((file) => ({ file, code: readFileSync(file, 'utf8') }))
    .sort((one, other) => other.code.length - one.code.length);
  const sizes = new Map();
  // The bundler puts each source file's name before its code.
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
    columns: { 'Folder of src/': asIs, all: oneDecimal, 'without comments': oneDecimal },
    rows: [...sizes]
      .sort(([, one], [, other]) => other.all - one.all)
      .map(([folder, { all, code }]) => [folder, kilobytes(all), kilobytes(code)]),
  };
}

function withoutComments(code) {
  return code.replace(/^\s*\/\*\*[\s\S]*?\*\/\n|^\s*\/\/.*\n/gm, '');
}

function kilobytes(length) {
  return length / 1000;
}
