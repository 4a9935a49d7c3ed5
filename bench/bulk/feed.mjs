// Writes so many events as NDJSON: three of 1 kB to one of 4 kB, as a Flex project has them.
import { once } from 'node:events';
import { makeCallbacks, SIZES } from '../callbacks.mjs';

const BATCH = 1_000;

const [small, large] = SIZES;
const batch = [...makeCallbacks(small, (BATCH * 3) / 4), ...makeCallbacks(large, BATCH / 4, 2)]
  .map((fields) => `${JSON.stringify(fields)}\n`)
  .join('');
for (let written = 0; written < Number(process.argv[2]); written += BATCH) {
  if (!process.stdout.write(batch)) await once(process.stdout, 'drain');
}
