// How long `audit` takes beside what the API's latency allows at its concurrency, and with ten times
// the accounts. The real command line, against the tests' stand-in of Twilio's API.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { loadStandIn } from '../load-stand-in.mjs';
import { asIs, oneDecimal, ratio } from '../tables.mjs';

const COMMAND_LINE = join(import.meta.dirname, '..', '..', 'dist', 'hipaa-guard.js');
const CONCURRENCY = 10;

export const options = { 'api-ms': { type: 'string', default: '100' } };

export async function run({ quick, 'api-ms': latency = options['api-ms'].default }) {
  const apiMs = Number(latency);
  const { startAccounts } = await loadStandIn(join(import.meta.dirname, 'accounts.ts'));
  const rows = [];
  for (const subaccounts of quick ? [1] : [2, 20]) {
    rows.push(await measure(startAccounts, subaccounts, apiMs));
  }
  return [
    {
      title: `\`audit\` of an account with subaccounts and 1,000 numbers each: Twilio answers in ${apiMs} ms, ${CONCURRENCY} calls at the same time`,
      columns: {
        Subaccounts: asIs,
        Calls: asIs,
        s: oneDecimal,
        'Calls × latency ÷ concurrency, s': oneDecimal,
        Ratio: ratio,
      },
      rows,
    },
  ];
}

async function measure(startAccounts, subaccounts, apiMs) {
  const accounts = await startAccounts(subaccounts, 1_000, apiMs);
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...[COMMAND_LINE, 'audit', '--format', 'json', '--fail-on', 'never'],
      ...['--credentials', accounts.credentials, '--concurrency', String(CONCURRENCY)],
    ],
    { env: accounts.environment, stdio: ['ignore', 'ignore', 'ignore'] },
  );
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - start) / 1000;
  const calls = accounts.calls();
  await accounts.close();
  if (code !== 0) throw new Error('the audit failed');
  const ideal = (calls * apiMs) / CONCURRENCY / 1000;
  return [subaccounts, calls, seconds, ideal, seconds / ideal];
}
