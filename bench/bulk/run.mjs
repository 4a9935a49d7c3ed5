// `hipaa-guard filter` on events from a pipe, compared with the minimum for such a filter, and with
// jq if it is installed.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { compare } from '../interleave.mjs';
import { medianOf } from '../median-of.mjs';
import { asIs, ratio } from '../tables.mjs';

const COMMAND_LINE = join(import.meta.dirname, '../../dist/hipaa-guard.js');
const USAGE = join(import.meta.dirname, '..', 'tell-usage.cjs');
const FLOOR = 'a block reader that parses both levels of JSON';
const FILTER = 'hipaa-guard filter';
const JOBS = 'hipaa-guard filter --jobs 2';
/**
 * The upper bound for threads: half of the events through each, on cores that share their caches.
 */
const SIDE_BY_SIDE = 'two of hipaa-guard filter, side by side';
const JQ = 'jq -c .';

/** The command of each subject, which reports its usage on descriptor 3. */
const SUBJECTS = new Map([
  [FLOOR, inNode(join(import.meta.dirname, 'parse-both-levels.mjs'))],
  [FILTER, inNode(COMMAND_LINE, 'filter')],
  [JOBS, inNode(COMMAND_LINE, 'filter', '--jobs', '2')],
]);
if (spawnSync('jq', ['--version']).status === 0) {
  SUBJECTS.set(JQ, ['sh', '-c', `${JQ} && times >&3`]);
}

export async function run({ quick = false }) {
  const [few, many] = quick ? [4_000, 40_000] : [100_000, 1_000_000];
  const names = [...SUBJECTS.keys(), SIDE_BY_SIDE];
  const rounds = quick ? 1 : 5;
  const small = await inTurn(names, few, rounds);
  const large = await inTurn(names, many, rounds);
  return [
    throughputTable(small, few),
    throughputTable(large, many),
    slopeTable(small, large, many - few),
    memoryTable([
      [few, small.get(FILTER)[0]],
      [many, large.get(FILTER)[0]],
    ]),
  ];
}

function inNode(...args) {
  return [process.execPath, '--require', USAGE, ...args];
}

/** Measures each in turn, round by round and in both directions. */
async function inTurn(names, count, rounds) {
  const samples = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      samples.get(name).push(await usageOf(name, count));
    }
  }
  return samples;
}

async function usageOf(name, count) {
  if (name !== SIDE_BY_SIDE) return filterFromPipe(SUBJECTS.get(name), count);
  const halves = [1, 2].map(() => filterFromPipe(SUBJECTS.get(FILTER), count / 2));
  const usages = await Promise.all(halves);
  return {
    processorSeconds: usages.reduce((sum, { processorSeconds }) => sum + processorSeconds, 0),
  };
}

function throughputTable(samples, count) {
  const rows = compare(timesOf(samples)).filter(({ name }) => name !== SIDE_BY_SIDE);
  return {
    title: `Events from a pipe, ${count} of them`,
    columns: {
      '': asIs,
      'events a second of a core': asIs,
      'time of the processor': ratio,
      spread: (value) => `${(value * 100).toFixed(0)} %`,
    },
    rows: rows.map((row) => [
      row.name,
      Math.round((count * 1e6) / row.microseconds),
      row.ratio,
      row.spread,
    ]),
    notes: [
      'The start of each process is in it. The pipe is fed by another process, on the same cores.',
    ],
  };
}

/** The cost of one more event, without the start of the process and its threads. */
function slopeTable(few, many, events) {
  const perEvent = (name) => {
    const [less, more] = [few, many].map((samples) =>
      medianOf(samples.get(name).map(({ processorSeconds }) => processorSeconds)),
    );
    return ((more - less) * 1e6) / events;
  };
  const single = perEvent(FILTER);
  return {
    title: 'The processor’s time for an event more',
    columns: { '': asIs, µs: (value) => value.toFixed(1), ratio },
    rows: [FILTER, JOBS, SIDE_BY_SIDE].map((name) => [
      name,
      perEvent(name),
      perEvent(name) / single,
    ]),
  };
}

function memoryTable(runs) {
  return {
    title: 'Memory',
    columns: { events: asIs, 'events a second': asIs, 'peak memory, MB': asIs },
    rows: runs.map(([count, { seconds, peakMegabytes }]) => [
      count,
      Math.round(count / seconds),
      Math.round(peakMegabytes),
    ]),
  };
}

function timesOf(samples) {
  const timeOf = ({ processorSeconds }) => processorSeconds * 1e6;
  return new Map([...samples].map(([name, usages]) => [name, usages.map(timeOf)]));
}

async function filterFromPipe([command, ...args], count) {
  const feed = spawn(process.execPath, [join(import.meta.dirname, 'feed.mjs'), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const start = performance.now();
  const child = spawn(command, args, { stdio: [feed.stdout, 'pipe', 'inherit', 'pipe'] });
  child.stdout.resume();
  const [told, [status]] = await Promise.all([text(child.stdio[3]), once(child, 'exit')]);
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}`);
  return { seconds: (performance.now() - start) / 1000, ...usageIn(told) };
}

/**
 * Parses the report of `tell-usage.cjs`, or the shell's `times`: its own two times, and its
 * children's.
 */
function usageIn(told) {
  if (told.startsWith('{')) {
    const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
    return { processorSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMegabytes: maxRSS / 1000 };
  }
  const times = [...told.matchAll(/(\d+)m([\d.]+)s/g)];
  const seconds = times.map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest));
  return { processorSeconds: seconds.reduce((sum, each) => sum + each, 0) };
}
