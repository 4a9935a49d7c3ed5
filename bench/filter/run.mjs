// What the filter costs, compared with a hand-written selection of names, and with the unavoidable
// parsing and writing.
import { join } from 'node:path';
import { SIZES } from '../callbacks.mjs';
import { inProcesses } from '../in-processes.mjs';
import { OTHER_NODES } from '../nodes.mjs';
import { asIs, ratio, tableOfTimes } from '../tables.mjs';

const HOT = join(import.meta.dirname, 'subjects.mjs');
const COLD = join(import.meta.dirname, 'cold-subjects.mjs');
const GUARDED = 'read, filter (guarded) and write';
const FLOOR = 'pick by names and write';
const PARSE = 'parse and write';
const SUBJECTS = [FLOOR, PARSE, GUARDED, 'read, filter (keys) and write'];

export function run({ quick = false }) {
  const rounds = quick ? 1 : 5;
  return [
    ...SIZES.map((bytes) => {
      const rows = inProcesses(HOT, SUBJECTS, { args: [String(bytes)], rounds, quick });
      return tableOfTimes(`A callback of ${bytes / 1000} kB`, rows);
    }),
    ...SIZES.slice(0, quick ? 0 : 2).map((bytes) => {
      const rows = inProcesses(COLD, [PARSE, FLOOR, GUARDED], { args: [String(bytes)], rounds });
      return tableOfTimes(
        `A callback of ${bytes / 1000} kB, each after 8 MB of other data went through the caches`,
        rows,
      );
    }),
    ...(quick ? [] : [otherNodes()]),
  ];
}

/** The filter's ratio to the floor under the other versions of Node. */
function otherNodes() {
  const ratios = SIZES.map((bytes) => [
    `${bytes / 1000} kB`,
    ...OTHER_NODES.map(({ path }) => {
      const options = { args: [String(bytes)], rounds: 3, node: path };
      return inProcesses(HOT, [FLOOR, GUARDED], options)[1].ratio;
    }),
  ]);
  const columns = OTHER_NODES.map(({ major }) => [`Node ${major}`, ratio]);
  return {
    title: `“${GUARDED}” compared with “${FLOOR}”`,
    columns: { '': asIs, ...Object.fromEntries(columns) },
    rows: ratios,
  };
}
