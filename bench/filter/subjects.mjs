// What `filter` measures in a loop, each in a separate process.
import { makeCallbacks, POLICY } from '../callbacks.mjs';
import { deployedFilter } from '../deployed-filter.mjs';
import { overAll } from '../interleave.mjs';
import { pickByNames } from './floor.mjs';

const EVENTS = 500;

const over = (work) => (bytes) => overAll(makeCallbacks(Number(bytes), EVENTS), work);

/** By name, the function that makes each subject for callbacks of a size in bytes. */
export const subjects = {
  'pick by names and write': over((fields) => JSON.stringify(pickByNames(fields))),
  'parse and write': over((fields) =>
    JSON.stringify({ ...fields, TaskAttributes: JSON.parse(fields.TaskAttributes) }),
  ),
  'read, filter (guarded) and write': (bytes) => {
    const filterEvent = deployedFilter(POLICY);
    return over((fields) => JSON.stringify(filterEvent(fields).event))(bytes);
  },
  'read, filter (keys) and write': (bytes) => {
    const filterEvent = deployedFilter(POLICY);
    return over((fields) => JSON.stringify(filterEvent(fields, { mode: 'keys' }).event))(bytes);
  },
};
