// What the filter costs beside the floor: an event cannot be passed on without its attributes being
// parsed once and written once.
import { makeCallbacks, POLICY, SIZES } from '../callbacks.mjs';
import { deployedFilter } from '../deployed-filter.mjs';
import { interleave, overAll } from '../interleave.mjs';
import { tableOfTimes } from '../tables.mjs';

const EVENTS = 500;

export async function run({ quick }) {
  const filterEvent = deployedFilter(POLICY);
  const tables = [];
  for (const size of SIZES) {
    const callbacks = makeCallbacks(size, EVENTS);
    const { event, report } = filterEvent(callbacks[0]);
    const rows = await interleave(
      {
        'parse and write': overAll(callbacks, (fields) =>
          JSON.stringify({ ...fields, TaskAttributes: JSON.parse(fields.TaskAttributes) }),
        ),
        'parse alone': overAll(callbacks, (fields) => JSON.parse(fields.TaskAttributes)),
        'read, filter (guarded) and write': overAll(callbacks, (fields) =>
          JSON.stringify(filterEvent(fields).event),
        ),
        'read, filter (keys) and write': overAll(callbacks, (fields) =>
          JSON.stringify(filterEvent(fields, { mode: 'keys' }).event),
        ),
      },
      { quick },
    );
    tables.push(
      tableOfTimes(`A callback of ${(size / 1000).toFixed(0)} kB`, rows, {
        notes: [`Attributes kept: ${report.kept}; written: ${JSON.stringify(event).length} bytes.`],
      }),
    );
  }
  return tables;
}
