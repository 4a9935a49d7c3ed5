// How long `reconcile` takes to read its ledger when it starts, and how much memory that takes.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStandIn } from '../load-stand-in.mjs';
import { medianOf } from '../median-of.mjs';
import { asIs } from '../tables.mjs';

const BATCH = 10_000;
const BYTES_PER_ID = 16;

export async function run({ quick = false }) {
  const reader = await buildStandIn(join(import.meta.dirname, 'read-ledger.ts'));
  const rows = (quick ? [100_000] : [1_000_000, 10_000_000]).map((ids) =>
    measure(reader, ids, quick ? 1 : 5),
  );
  return [
    {
      title: 'The start of `reconcile --ledger`, the process included',
      columns: {
        'Ids in the ledger': asIs,
        'time of the processor, s': (seconds) => seconds.toFixed(2),
        'peak memory, MB': asIs,
      },
      rows,
    },
  ];
}

/** The median of some processes. */
function measure(reader, ids, rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'ledger');
  try {
    const last = writeLedger(path, ids);
    const usages = Array.from({ length: rounds }, () => usageOf([reader, path, last]));
    return [
      ids,
      medianOf(usages.map(({ userCPUTime, systemCPUTime }) => (userCPUTime + systemCPUTime) / 1e6)),
      Math.round(medianOf(usages.map(({ maxRSS }) => maxRSS / 1000))),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes random ids, one a line, and returns the last one. */
function writeLedger(path, ids) {
  const file = openSync(path, 'w');
  let last = '';
  for (let written = 0; written < ids; written += BATCH) {
    const digits = randomBytes(BATCH * BYTES_PER_ID).toString('hex');
    const lines = digits.replace(/.{32}/g, 'EV$&\n');
    writeFileSync(file, lines);
    last = lines.slice(-35, -1);
  }
  closeSync(file);
  return last;
}

function usageOf(args) {
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error('the ledger was not read');
  return JSON.parse(stdout);
}
