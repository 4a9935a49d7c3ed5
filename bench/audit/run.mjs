// How long `audit` takes, compared with the minimum that the API's latency and its concurrency
// allow, and with ten times the accounts. Runs the real command line against the tests' stand-in
// for Twilio's API.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { loadStandIn } from '../load-stand-in.mjs';
import { asIs, oneDecimal, ratio } from '../tables.mjs';

const COMMAND_LINE = join(import.meta.dirname, '..', '..', 'dist', 'hipaa-guard.js');
const CONCURRENCY = 10;

const NUMBERS = 1_000;

export const options = { 'api-ms': { type: 'string', default: '100' } };

export async function run({ quick, 'api-ms': latency = options['api-ms'].default }) {
  const apiMs = Number(latency);
  const { startAccounts } = await loadStandIn(join(import.meta.dirname, 'accounts.ts'));
  const rows = [];
  for (const subaccounts of quick ? [1] : [2, 20]) {
    const { calls, seconds } = await measure(startAccounts, subaccounts, { apiMs });
    const ideal = (calls * apiMs) / CONCURRENCY / 1000;
    rows.push([subaccounts, calls, seconds, ideal, seconds / ideal]);
  }
  const large = [];
  // So many that the snapshot as indented JSON is longer than a string can be.
  for (const subaccounts of quick ? [1] : [500]) {
    const { calls, seconds, peakMegabytes, snapshotMegabytes } = await measure(
      startAccounts,
      subaccounts,
      { apiMs: 0, saved: true },
    );
    large.push([subaccounts, calls, seconds, peakMegabytes, snapshotMegabytes]);
  }
  return [
    {
      title: `\`audit\` of an account with subaccounts and ${NUMBERS} numbers each: Twilio answers in ${apiMs} ms, ${CONCURRENCY} calls at the same time`,
      columns: {
        Subaccounts: asIs,
        Calls: asIs,
        s: oneDecimal,
        'Calls × latency ÷ concurrency, s': oneDecimal,
        Ratio: ratio,
      },
      rows,
    },
    {
      title: 'The same without latency, with `--save-snapshot`',
      columns: {
        Subaccounts: asIs,
        Calls: asIs,
        s: oneDecimal,
        'peak memory, MB': Math.round,
        'snapshot, MB': oneDecimal,
      },
      rows: large,
      notes: ["Twilio's stand-in runs on the same cores."],
    },
  ];
}

async function measure(startAccounts, subaccounts, { apiMs, saved = false }) {
  const accounts = await startAccounts(subaccounts, NUMBERS, apiMs);
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const snapshot = join(folder, 'snapshot.json');
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--require', join(import.meta.dirname, '..', 'tell-usage.cjs'), COMMAND_LINE],
      ...['audit', '--format', 'json', '--fail-on', 'never'],
      ...(saved ? ['--save-snapshot', snapshot] : []),
      ...['--credentials', accounts.credentials, '--concurrency', String(CONCURRENCY)],
    ],
    { env: accounts.environment, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [told, [code]] = await Promise.all([text(child.stdio[3]), once(child, 'close')]);
  const seconds = (performance.now() - start) / 1000;
  const snapshotMegabytes = saved ? statSync(snapshot).size / 1e6 : 0;
  rmSync(folder, { recursive: true });
  const calls = accounts.calls();
  await accounts.close();
  if (code !== 0) throw new Error('the audit failed');
  return { calls, seconds, snapshotMegabytes, peakMegabytes: JSON.parse(told).maxRSS / 1000 };
}
