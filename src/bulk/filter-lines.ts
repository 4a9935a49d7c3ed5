import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { RecordProblem } from '../streams/record-problem';
import type { BatchFilter } from './batch-filter';
import type { BulkReport } from './bulk-report';
import type { FilteredBatch } from './filter-batch';
import { readBatches } from './read-batches';

/** A record that is not an event. */
export interface UnreadableRecord {
  /** The line on which it begins, from 1. */
  readonly lineNumber: number;
  /** Which of several on the line, from 1. */
  readonly nth: number | undefined;
  readonly problem: RecordProblem;
}

export interface LinesListener {
  readonly onUnreadable: (record: UnreadableRecord) => void;
  /** Called again and again with how many lines are done. */
  readonly onLines?: (lines: number) => void;
}

/**
 * Filters a stream of events, in any wire form, one per line or in lists, indented or not, gzipped
 * or not, and writes one filtered event per line, in the same order. Memory stays flat, because
 * reading waits for writing.
 *
 * @returns The sums over all events. Rejects when `input` or `output` fails.
 */
export async function filterLines(
  input: AsyncIterable<Buffer>,
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
    for (const { line, nth, problem } of problems) {
      onUnreadable({ lineNumber: firstLine + line, nth, problem });
    }
    firstLine += lines;
    onLines?.(firstLine - 1);
    if (filtered.length > 0) await writeTo(output, filtered);
  };

  try {
    for await (const batch of readBatches(input)) {
      const filtered = Promise.resolve(batchFilter.filter(batch));
      // Awaited later; until then its failure must not count as unhandled.
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

/** Resolves when more may be written. */
async function writeTo(output: Writable, bytes: Uint8Array): Promise<void> {
  // A failed stream accepts nothing, and never drains.
  if (output.errored !== null) throw output.errored;
  if (!output.write(bytes)) await once(output, 'drain');
}
