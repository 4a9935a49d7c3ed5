// What others do for the same events: by names only, or on the values only. This project's filter
// does both.
import { OpenRedaction } from '@openredaction/openredaction';
import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { SyncRedactor } from 'redact-pii';
import { makeCallbacks, POLICY, SIZES } from '../callbacks.mjs';
import { deployedFilter } from '../deployed-filter.mjs';
import { interleave, overAll } from '../interleave.mjs';
import { tableOfTimes } from '../tables.mjs';
import { createNameFilters } from './names.mjs';

const EVENTS = 200;

export async function run({ quick }) {
  const filterEvent = deployedFilter(POLICY);
  const filter = (fields) => JSON.stringify(filterEvent(fields).event);
  const tables = [];
  for (const size of SIZES) {
    const callbacks = makeCallbacks(size, EVENTS);
    const byName = createNameFilters(Object.keys(callbacks[0]));
    for (const [name, keep] of Object.entries(byName)) check(name, keep(callbacks[0]), size);
    const rows = await interleave(
      overCallbacks(callbacks, { 'this project: names and values': filter, ...byName }),
      { quick },
    );
    tables.push(tableOfTimes(`By names, a callback of ${size / 1000} kB`, rows));
  }

  const callbacks = makeCallbacks(SIZES[1], EVENTS);
  const byValue = await interleave(
    overCallbacks(callbacks, { 'this project: names and values': filter, ...valueFilters() }),
    { quick },
  );
  tables.push(
    tableOfTimes(`By values, the preserved texts of a callback of ${SIZES[1] / 1000} kB`, byValue),
  );
  return tables;
}

function overCallbacks(callbacks, subjects) {
  return Object.fromEntries(
    Object.entries(subjects).map(([name, subject]) => [name, overAll(callbacks, subject)]),
  );
}

function check(name, text, size) {
  const { TaskAttributes } = JSON.parse(text);
  if (TaskAttributes.from !== undefined || TaskAttributes.direction !== 'inbound') {
    throw new Error(`${name} does not filter`);
  }
  if (size > SIZES[0] && TaskAttributes.conversations?.queue === undefined) {
    throw new Error(`${name} loses what it should keep`);
  }
}

/** They are given the texts that have to be looked at, and need not know where these stand. */
function valueFilters() {
  const syncRedactor = new SyncRedactor();
  const openRedaction = new OpenRedaction();
  const textsIn = ({ TaskAttributes }) => {
    const { conversations, customers } = JSON.parse(TaskAttributes);
    return [...Object.values(conversations), ...Object.values(customers)].filter(
      (value) => typeof value === 'string',
    );
  };
  return {
    'redact-pii': (fields) => textsIn(fields).map((text) => syncRedactor.redact(text)),
    'libphonenumber-js, phone numbers only': (fields) =>
      textsIn(fields).map((text) => findPhoneNumbersInText(text, 'US')),
    '@openredaction/openredaction': (fields) =>
      Promise.all(textsIn(fields).map((text) => openRedaction.detect(text))),
  };
}
