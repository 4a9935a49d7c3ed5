import type { FilterOptions } from '../filter/filter-event';
import { BulkReport } from './bulk-report';
import { type FilteredBatch, filterBatch } from './filter-batch';
import type { Batch } from './read-batches';

/** Filters batches, one by one or several in parallel. */
export interface BatchFilter {
  /** How many batches it can work on in parallel. */
  readonly capacity: number;
  readonly filter: (batch: Batch) => FilteredBatch | Promise<FilteredBatch>;
  /** Ends it once all batches are filtered, and returns the sums over all of them. */
  readonly finish: () => Promise<BulkReport>;
  /** Ends it immediately. */
  readonly stop: () => void;
}

/** Filters in the caller's thread. */
export function filterInThisThread(options: FilterOptions = {}): BatchFilter {
  const report = new BulkReport();
  return {
    capacity: 1,
    filter: (batch) => filterBatch(batch, options, report),
    finish: async () => report,
    stop: () => undefined,
  };
}
