// `hipaa-guard filter` over a million events from a pipe, beside a bare parse and print of each line.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { asIs, ratio } from '../tables.mjs';

const COMMAND_LINE = join(import.meta.dirname, '../../dist/hipaa-guard.js');
const SUBJECTS = {
  'parse and print each line': [join(import.meta.dirname, 'parse-and-print.mjs')],
  'hipaa-guard filter': [COMMAND_LINE, 'filter'],
  'hipaa-guard filter --jobs 2': [COMMAND_LINE, 'filter', '--jobs', '2'],
};

export async function run({ quick = false }) {
  const counts = quick ? [4_000, 20_000] : [100_000, 1_000_000];
  const rows = [];
  for (const count of counts) {
    let floor;
    for (const [name, args] of Object.entries(SUBJECTS)) {
      const { seconds, processorSeconds, peakMegabytes } = await filterFromPipe(args, count);
      floor ??= processorSeconds;
      rows.push([
        name,
        count,
        Math.round(count / seconds),
        Math.round(count / processorSeconds),
        processorSeconds / floor,
        Math.round(peakMegabytes),
      ]);
    }
  }
  return [
    {
      title: 'NDJSON from a pipe, three events of 1 kB to one of 4 kB',
      columns: {
        '': asIs,
        events: asIs,
        'events a second': asIs,
        'events a second of a core': asIs,
        'time of the processor': ratio,
        'peak memory, MB': asIs,
      },
      rows,
      notes: ['The pipe is fed by another process, on the same cores.'],
    },
  ];
}

async function filterFromPipe(args, count) {
  const feed = spawn(process.execPath, [join(import.meta.dirname, 'feed.mjs'), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const start = performance.now();
  const usage = join(import.meta.dirname, '..', 'tell-usage.cjs');
  const child = spawn(process.execPath, ['--require', usage, ...args], {
    stdio: [feed.stdout, 'pipe', 'inherit', 'pipe'],
  });
  child.stdout.resume();
  const [told, [status]] = await Promise.all([text(child.stdio[3]), once(child, 'exit')]);
  if (status !== 0) throw new Error(`${args.join(' ')}: exit code ${status}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told);
  return {
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1000,
  };
}
