import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { BatchFilter } from './batch-filter';
import type { BulkReport } from './bulk-report';
import type { FilteredBatch } from './filter-batch';
import type { OtherForm } from './other-form';
import { readBatches } from './read-batches';

/** A line that is not an event. */
export interface UnreadableLine {
  /** From 1. */
  readonly lineNumber: number;
  readonly problem: string;
  /** What it is instead, where that is plain. */
  readonly otherForm: OtherForm | undefined;
}

export interface LinesListener {
  readonly onUnreadable: (line: UnreadableLine) => void;
  /** Told again and again how many lines are done. */
  readonly onLines?: (lines: number) => void;
}

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
  { onUnreadable, onLines }: LinesListener,
): Promise<BulkReport> {
  const inHand: Promise<FilteredBatch>[] = [];
  let firstLine = 1;
  const writeOldest = async () => {
    const oldest = inHand.shift();
    if (oldest === undefined) return;
    const { filtered, lines, problems } = await oldest;
    for (const { index, ...problem } of problems) {
      onUnreadable({ lineNumber: firstLine + index, ...problem });
    }
    firstLine += lines;
    onLines?.(firstLine - 1);
    if (filtered.length > 0 && !output.write(filtered)) await once(output, 'drain');
  };

  try {
    for await (const batch of readBatches(input)) {
      const filtered = Promise.resolve(batchFilter.filter(batch));
      // Awaited in its turn; until then a failure of it is no unhandled one.
      filtered.catch(() => undefined);
      inHand.push(filtered);
      if (inHand.length >= batchFilter.capacity) await writeOldest();
    }
    while (inHand.length > 0) await writeOldest();
    return await batchFilter.finish();
  } catch (error) {
    batchFilter.stop();
    throw error;
  }
}
