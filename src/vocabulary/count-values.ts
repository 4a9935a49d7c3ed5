import type { Readable } from 'node:stream';
import { piecesIn } from '../bulk/pieces-in';
import { readBatches } from '../bulk/read-batches';
import { readText } from '../streams/read-text';
import type { ValueCounts } from './value-counts';

/** How many records there were, besides events of other products and test events. */
export interface RecordsRead {
  readonly events: number;
  readonly unreadable: number;
}

/** Counts the values of all events of a stream, in whatever forms `filter` reads. */
export async function countValues(input: Readable, counts: ValueCounts): Promise<RecordsRead> {
  let events = 0;
  let unreadable = 0;
  for await (const batch of readBatches(input)) {
    for (const piece of piecesIn(batch).pieces) {
      if ('problem' in piece) {
        unreadable += 1;
        continue;
      }
      for (const record of readText(piece.bytes)) {
        if (record.kind === 'event') {
          counts.add(record.event);
          events += 1;
        } else if (record.kind === 'unreadable') {
          unreadable += 1;
        }
      }
    }
  }
  return { events, unreadable };
}
