// Checks that time grows linearly with a text, since otherwise the author of a file or a flow could
// stop an audit. Twice the length must take about twice the time, up to the longest text that is
// read.
import { join } from 'node:path';
import { loadStandIn } from '../load-stand-in.mjs';
import { asIs, oneDecimal } from '../tables.mjs';

const LENGTHS = [500_000, 1_000_000, 2_000_000];

export async function run({ quick }) {
  const { SEARCHES } = await loadStandIn(join(import.meta.dirname, 'searches.ts'));
  const lengths = quick ? LENGTHS.map((length) => length / 10) : LENGTHS;
  const rows = SEARCHES.map(({ name, text, read }) => {
    const seconds = lengths.map((length) => secondsOf(read, text(length)));
    return [name, ...seconds, seconds.at(-1) / seconds[0]];
  });
  const columns = lengths.map((length) => [`${length / 1000} kB, s`, oneDecimal]);
  return [
    {
      title: 'What is read of a project and an account, written to be slow',
      columns: { Text: asIs, ...Object.fromEntries(columns), 'Last ÷ first': oneDecimal },
      rows,
    },
  ];
}

/** Seconds of processor time. */
function secondsOf(read, text) {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
