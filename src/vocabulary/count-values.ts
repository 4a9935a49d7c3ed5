import type { Readable } from 'node:stream';
import { piecesIn } from '../bulk/pieces-in';
import { readBatches } from '../bulk/read-batches';
import type { EventRecord } from '../streams/event-record';
import { readText } from '../streams/read-text';
import type { ValueCounts } from './value-counts';

/** The number of records, apart from events of other products and test events. */
export interface RecordsRead {
  readonly events: number;
  readonly unreadable: number;
}

/** Counts the values of all events of a stream, in whatever forms `filter` reads. */
export async function countValues(input: Readable, counts: ValueCounts): Promise<RecordsRead> {
  let events = 0;
  let unreadable = 0;
  for await (const record of recordsOf(input)) {
    if (record.kind === 'event') {
      counts.add(record.event);
      events += 1;
    } else if (record.kind === 'unreadable') {
      unreadable += 1;
    }
  }
  return { events, unreadable };
}

async function* recordsOf(input: Readable): AsyncGenerator<EventRecord, void, void> {
  for await (const batch of readBatches(input)) {
    for (const piece of piecesIn(batch).pieces) {
      if ('problem' in piece) yield { kind: 'unreadable', problem: piece.problem };
      else yield* readText(piece.bytes);
    }
  }
}
