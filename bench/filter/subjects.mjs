// What `filter` measures in a loop, each in a process of its own.
import { makeCallbacks, POLICY } from '../callbacks.mjs';
import { deployedFilter } from '../deployed-filter.mjs';
import { overAll } from '../interleave.mjs';
import { pickByNames } from './floor.mjs';

const EVENTS = 500;

const over = (work) => (bytes) => overAll(makeCallbacks(Number(bytes), EVENTS), work);

/** By the name of each, what makes it for callbacks of so many bytes. */
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
