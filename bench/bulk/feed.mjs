// Writes events as NDJSON in the proportions of a Flex project: a quarter are about workers, half
// are callbacks of 1 kB, a quarter of 4 kB.
import { once } from 'node:events';
import { makeCallbacks, makeWorkerCallbacks, SIZES } from '../callbacks.mjs';

const PART = 1_000;

const [small, large] = SIZES;
const [first, second, long] = [
  makeCallbacks(small, PART),
  makeCallbacks(small, PART, 2),
  makeCallbacks(large, PART, 3),
];
const batch = makeWorkerCallbacks(PART, 4)
  .flatMap((worker, index) => [first[index], worker, second[index], long[index]])
  .map((fields) => `${JSON.stringify(fields)}\n`)
  .join('');
for (let written = 0; written < Number(process.argv[2]); written += 4 * PART) {
  if (!process.stdout.write(batch)) await once(process.stdout, 'drain');
}
