// How fast `reconcile` reads and delivers, and how much memory it takes, compared with what the
// latencies of both ends allow. Runs the real command line against the tests' stand-in for
// TaskRouter's API and a sink.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { loadStandIn } from '../load-stand-in.mjs';
import { asIs, oneDecimal, ratio } from '../tables.mjs';

const FOLDER = import.meta.dirname;
const COMMAND_LINE = join(FOLDER, '..', '..', 'dist', 'hipaa-guard.js');

export const options = {
  events: { type: 'string' },
  concurrency: { type: 'string', default: '16' },
  'api-ms': { type: 'string', default: '100' },
  'sink-ms': { type: 'string', default: '10' },
};

export async function run({ quick, events = quick ? '2000' : '100000', ...values }) {
  const concurrency = Number(values.concurrency ?? options.concurrency.default);
  const apiMs = Number(values['api-ms'] ?? options['api-ms'].default);
  const sinkMs = Number(values['sink-ms'] ?? options['sink-ms'].default);
  const { startServers } = await loadStandIn(join(FOLDER, 'servers.ts'));
  const runs = [
    [Number(events) / 10, true],
    [Number(events), true],
    [Number(events), false],
  ];
  const rows = [];
  for (const [count, linked] of quick ? runs.slice(1) : runs) {
    rows.push(await measure(startServers, count, linked, { concurrency, apiMs, sinkMs }));
  }
  return [
    {
      title: `Events through \`reconcile\`, as many as of 1,000,000 a day: TaskRouter answers in ${apiMs} ms, the sink in ${sinkMs} ms, ${concurrency} deliveries at the same time`,
      columns: {
        Events: asIs,
        'pages are linked': (linked) => (linked ? 'yes' : 'no'),
        'API calls': asIs,
        'listed, times': (times) => times.toFixed(2),
        s: oneDecimal,
        'Deliveries × latency ÷ concurrency, s': oneDecimal,
        Ratio: ratio,
        'Peak memory, MB': asIs,
      },
      rows,
    },
  ];
}

async function measure(startServers, count, linked, { concurrency, apiMs, sinkMs }) {
  const servers = await startServers(count, linked, { apiMs, sinkMs });
  const child = fork(
    COMMAND_LINE,
    ['reconcile', '--since', servers.since, '--concurrency', String(concurrency)],
    {
      env: servers.environment,
      execArgv: ['--require', join(FOLDER, 'report-peak-memory.cjs')],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
  const start = performance.now();
  let peakKib = 0;
  child.on('message', (kib) => {
    peakKib = kib;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  await servers.close();
  if (code !== 0 || servers.deliveries() !== count) throw new Error('not all were delivered');
  const ideal = (count * sinkMs) / concurrency / 1000;
  return [
    count,
    linked,
    servers.calls(),
    servers.listed() / count,
    seconds,
    ideal,
    seconds / ideal,
    Math.round((peakKib * 1024) / 1e6),
  ];
}
