// How fast `reconcile` reads and delivers, and how much memory it takes, beside what the latencies of
// both ends allow. The real command line, against the tests' stand-in of TaskRouter's API and a sink.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const FOLDER = import.meta.dirname;
const ROOT = join(FOLDER, '..', '..');
const COMMAND_LINE = join(ROOT, 'dist', 'hipaa-guard.js');
// Beside the packages that the stand-in needs, so that they are found.
const BUILT = join(ROOT, 'node_modules', '.cache', 'hipaa-guard-bench');

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      events: { type: 'string', default: '200000' },
      concurrency: { type: 'string', default: '16' },
      'api-ms': { type: 'string', default: '100' },
      'sink-ms': { type: 'string', default: '10' },
    },
  });
  const events = Number(values.events);
  const concurrency = Number(values.concurrency);
  const latencies = { apiMs: Number(values['api-ms']), sinkMs: Number(values['sink-ms']) };
  const { startServers } = await loadServers();
  console.log(
    `TaskRouter answers in ${latencies.apiMs} ms, the sink in ${latencies.sinkMs} ms; ` +
      `${concurrency} deliveries at the same time; Node ${process.versions.node}`,
  );
  const rows = [];
  for (const count of [events / 10, events]) {
    rows.push(await measure(startServers, count, concurrency, latencies));
  }
  console.table(rows);
}

async function measure(startServers, count, concurrency, latencies) {
  const servers = await startServers(count, latencies);
  const child = fork(
    COMMAND_LINE,
    ['reconcile', '--since', '24h', '--concurrency', String(concurrency)],
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
  const ideal =
    (servers.calls() * latencies.apiMs + (count * latencies.sinkMs) / concurrency) / 1000;
  return {
    events: count,
    'API calls': servers.calls(),
    seconds: Number(seconds.toFixed(1)),
    'events/s': Math.round(count / seconds),
    'latencies alone, s': Number(ideal.toFixed(1)),
    'peak RSS, MiB': Math.round(peakKib / 1024),
  };
}

/** The stand-in is TypeScript: it is built as everything else is. */
async function loadServers() {
  rmSync(BUILT, { recursive: true, force: true });
  mkdirSync(BUILT, { recursive: true });
  const file = join(BUILT, 'servers.cjs');
  const build = await rolldown({
    input: join(FOLDER, 'servers.ts'),
    external: /^[^./]/,
    platform: 'node',
  });
  await build.write({ file, format: 'cjs' });
  return createRequire(import.meta.url)(file);
}
