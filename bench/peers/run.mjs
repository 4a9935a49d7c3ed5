// Compares other libraries on the same events: they filter by names or by values, this project's
// filter by both.
import { join } from 'node:path';
import { SIZES } from '../callbacks.mjs';
import { inProcesses } from '../in-processes.mjs';
import { tableOfTimes } from '../tables.mjs';
import { createNameFilters } from './names.mjs';
import { OWN } from './subjects.mjs';
import { createValueFilters } from './values.mjs';

const SUBJECTS = join(import.meta.dirname, 'subjects.mjs');

export function run({ quick = false }) {
  const measure = (others, bytes) =>
    inProcesses(SUBJECTS, [OWN, ...Object.keys(others)], {
      args: [String(bytes)],
      rounds: quick ? 1 : 3,
      quick,
    });
  const [, long] = SIZES;
  return [
    ...(quick ? [long] : SIZES).map((bytes) =>
      tableOfTimes(
        `By names, a callback of ${bytes / 1000} kB`,
        measure(createNameFilters([]), bytes),
      ),
    ),
    tableOfTimes(
      `By values, the preserved texts of a callback of ${long / 1000} kB`,
      measure(createValueFilters(), long),
    ),
  ];
}
