import { asIs } from './tables.mjs';

const GUARDED = 'read, filter (guarded) and write';
const times = (value) => `${value.toFixed(2)} ×`;
const seconds = (value) => `${value.toFixed(1)} s`;
const megabytes = (value) => `${Math.round(value)} MB`;

/** Each goal: where its figure is in a benchmark's tables, and its limit. */
const GOALS = [
  ...[
    ['1 kB', 2.5],
    ['4 kB', 2],
    ['16 kB', 1.35],
  ].map(([size, most]) => ({
    what: `the filter, guarded, ${size}`,
    floor: 'a pick by names, written by hand, and writing',
    ...{ bench: 'filter', table: `A callback of ${size}`, row: GUARDED, column: 'ratio' },
    ...{ most, shown: times },
  })),
  ...['1 kB', '4 kB'].map((size) => ({
    what: `the filter as a Function sees it, ${size}`,
    floor: 'parse and write, after 8 MB of other data',
    ...{ bench: 'filter', table: `A callback of ${size}, each after`, row: GUARDED },
    ...{ column: 'ratio', most: 2.7, shown: times },
  })),
  {
    what: 'a whole request, 16 in flight',
    floor: "a minimal Function: Twilio's validateRequest, parse, signed POST",
    ...{ bench: 'request', table: 'A request of 4 kB, 16', row: 'POST /taskrouter/events' },
    ...{ column: 'ratio', most: 1.35, shown: times },
  },
  {
    what: 'load and first signed answer',
    floor: "the same with require('twilio')",
    ...{ bench: 'cold-load', table: 'Loading a Function and', row: 'POST /taskrouter/events' },
    ...{ column: 'ratio', most: 0.2, shown: times },
  },
  {
    what: 'a million events from a pipe',
    floor: 'a block reader that parses both levels of JSON',
    ...{ bench: 'bulk', table: 'Events from a pipe, 1000000', row: 'hipaa-guard filter' },
    ...{ column: 'time of the processor', most: 1.5, shown: times },
  },
  {
    what: 'the same',
    floor: '`jq -c .`, so at least 1.8 × as fast',
    ...{ bench: 'bulk', table: 'Events from a pipe, 1000000', row: 'hipaa-guard filter' },
    ...{ against: 'jq -c .', column: 'time of the processor', most: 0.56, shown: times },
  },
  {
    what: 'an event more with `--jobs 2`',
    floor: 'without',
    ...{ bench: 'bulk', table: 'The processor', row: 'hipaa-guard filter --jobs 2' },
    ...{ column: 'ratio', most: 1.05, shown: times },
  },
  {
    what: 'an audit of 500 subaccounts with 1,000 numbers each, saved',
    floor: '–',
    ...{ bench: 'audit', table: 'The same without latency', row: 500 },
    ...{ column: 'peak memory, MB', most: 1_000, shown: megabytes },
  },
  {
    what: 'reconcile, 100,000 events',
    floor: 'deliveries × latency ÷ concurrency',
    ...{ bench: 'reconcile', table: 'Events through', row: 100_000, column: 'Ratio' },
    ...{ most: 1.3, shown: times },
  },
  {
    what: 'how often it lists an event',
    floor: '–',
    ...{ bench: 'reconcile', table: 'Events through', row: 100_000, column: 'listed, times' },
    ...{ most: 1.3, shown: times },
  },
  {
    what: 'reading a ledger of 10,000,000 ids',
    floor: '–',
    ...{ bench: 'ledger', table: 'The start of', row: 10_000_000 },
    ...{ column: 'time of the processor, s', most: 2, shown: seconds },
  },
  {
    what: 'the memory of it',
    floor: '–',
    ...{ bench: 'ledger', table: 'The start of', row: 10_000_000 },
    ...{ column: 'peak memory, MB', most: 400, shown: megabytes },
  },
];

/**
 * A table of the goals and whether they are met.
 *
 * @param found The tables of each benchmark in the form of `asJson`.
 */
export function goalsTable(found) {
  const rows = GOALS.flatMap((goal) => {
    const { what, floor, most, shown } = goal;
    const value = measuredIn(found[goal.bench] ?? [], goal);
    if (value === undefined || Number.isNaN(value)) return [];
    const verdict = value <= most ? 'reached' : 'missed';
    return [[what, floor, `at most ${shown(most)}`, shown(value), verdict]];
  });
  return {
    title: 'Goals and measurements',
    columns: { '': asIs, 'compared with': asIs, Goal: asIs, Measured: asIs, ' ': asIs },
    rows,
  };
}

function measuredIn(tables, { table: title, row: name, column, against }) {
  // A title in full, or its unique beginning.
  const table =
    tables.find((each) => each.title === title) ??
    tables.find((each) => each.title.startsWith(title));
  const at = (wanted) =>
    table?.rows.find(([first]) => first === wanted)?.[table.columns.indexOf(column)];
  return against === undefined ? at(name) : at(name) / at(against);
}
