/** For your own consumer, with any engine: `filterRecords` of `record-filter.cjs`. */
import { log } from '../src/log/log';
import { BatchTally } from './batch-tally';
import { type FilteredRecord, filterRecord } from './filter-record';
import { readGuard } from './guard';

const guard = readGuard(__dirname, process.env);

/**
 * Filters a batch of records with the policy beside this file, and logs one line of counts and
 * codes. Never throws: an engine would log the error's message, which may quote a record.
 *
 * @param records The bytes or text of each, in any wire form of events.
 * @returns The outcome of each, in order.
 */
export function filterRecords(
  records: readonly (Uint8Array | string)[],
): readonly FilteredRecord[] {
  const tally = new BatchTally();
  const filtered = records.map((record) => {
    const bytes = typeof record === 'string' ? Buffer.from(record) : record;
    return filterRecord(bytes, guard, tally);
  });
  log(tally.entry());
  return filtered;
}
