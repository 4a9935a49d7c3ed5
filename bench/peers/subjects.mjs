// What `peers` measures, each in a separate process.
import { makeCallbacks, POLICY, SIZES } from '../callbacks.mjs';
import { deployedFilter } from '../deployed-filter.mjs';
import { overAll } from '../interleave.mjs';
import { createNameFilters } from './names.mjs';
import { createValueFilters } from './values.mjs';

const EVENTS = 200;
export const OWN = 'this project: names and values';

/** By name, the function that makes each subject for callbacks of a size in bytes. */
export const subjects = {
  [OWN]: (bytes) => {
    const filterEvent = deployedFilter(POLICY);
    const callbacks = makeCallbacks(Number(bytes), EVENTS);
    return overAll(callbacks, (fields) => JSON.stringify(filterEvent(fields).event));
  },
  ...made(Object.keys(createNameFilters([])), (name, callbacks) => {
    const fieldNames = [...new Set(callbacks.flatMap(Object.keys))];
    const keep = createNameFilters(fieldNames)[name];
    check(name, keep(callbacks[0]));
    return keep;
  }),
  ...made(Object.keys(createValueFilters()), (name) => createValueFilters()[name]),
};

function made(names, make) {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (bytes) => {
        const callbacks = makeCallbacks(Number(bytes), EVENTS);
        return overAll(callbacks, make(name, callbacks));
      },
    ]),
  );
}

function check(name, text) {
  const { TaskAttributes } = JSON.parse(text);
  if (TaskAttributes.from !== undefined || TaskAttributes.direction !== 'inbound') {
    throw new Error(`${name} does not filter`);
  }
  if (text.length > SIZES[0] && TaskAttributes.conversations?.queue === undefined) {
    throw new Error(`${name} loses what it should keep`);
  }
}
