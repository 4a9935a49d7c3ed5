import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { BatchFilter } from './batch-filter';
import type { BulkReport } from './bulk-report';
import type { FilteredBatch } from './filter-batch';
import { readLines } from './read-lines';

/** Told of each line that is not an event: its number, from 1, and what is wrong with it. */
export type OnUnreadable = (lineNumber: number, problem: string) => void;

/**
 * Filters NDJSON: one event a line in, in any wire form, and one filtered event a line out, in the
 * same order. Blank lines are skipped. Memory stays flat, because reading waits for writing.
 *
 * @returns What was done, summed over all lines.
 */
export async function filterLines(
  input: Readable,
  output: Writable,
  batchFilter: BatchFilter,
  onUnreadable: OnUnreadable,
): Promise<BulkReport> {
  const inHand: { readonly firstLine: number; readonly batch: Promise<FilteredBatch> }[] = [];
  const writeOldest = async () => {
    const oldest = inHand.shift();
    if (oldest === undefined) return;
    const { filtered, problems } = await oldest.batch;
    for (const { index, problem } of problems) onUnreadable(oldest.firstLine + index, problem);
    if (filtered !== '' && !output.write(filtered)) await once(output, 'drain');
  };

  try {
    let firstLine = 1;
    for await (const lines of readLines(input)) {
      const batch = Promise.resolve(batchFilter.filter(lines));
      // Awaited in its turn; until then a failure of it is no unhandled one.
      batch.catch(() => undefined);
      inHand.push({ firstLine, batch });
      firstLine += lines.length;
      if (inHand.length >= batchFilter.capacity) await writeOldest();
    }
    while (inHand.length > 0) await writeOldest();
    return await batchFilter.finish();
  } catch (error) {
    batchFilter.stop();
    throw error;
  }
}
