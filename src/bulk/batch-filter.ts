import type { FilterOptions } from '../filter/filter-event';
import { BulkReport } from './bulk-report';
import { type FilteredBatch, filterBatch } from './filter-batch';
import type { Batch } from './read-batches';

/** Filters batches, one after the other or several at once. */
export interface BatchFilter {
  /** How many batches it can work on at the same time. */
  readonly capacity: number;
  readonly filter: (batch: Batch) => FilteredBatch | Promise<FilteredBatch>;
  /** Ends it when all batches are filtered. What was done, summed over all. */
  readonly finish: () => Promise<BulkReport>;
  /** Ends it at once. */
  readonly stop: () => void;
}

/** Filters in the thread of the caller. */
export function filterInThisThread(options: FilterOptions = {}): BatchFilter {
  const report = new BulkReport();
  return {
    capacity: 1,
    filter: (batch) => filterBatch(batch, options, report),
    finish: async () => report,
    stop: () => undefined,
  };
}
