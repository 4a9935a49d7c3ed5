import { type FilterOptions, filterReadEvent } from '../filter/filter-event';
import { readText } from '../streams/read-text';
import type { RecordProblem } from '../streams/record-problem';
import type { BulkReport } from './bulk-report';
import { type Piece, piecesIn } from './pieces-in';
import type { Batch } from './read-batches';
import { Utf8Lines } from './utf8-lines';

/** The outcome for a batch. */
export interface FilteredBatch {
  /** NDJSON in UTF-8: a line for each event, in the order of the events. */
  readonly filtered: Uint8Array<ArrayBuffer>;
  /** How many lines there were. */
  readonly lines: number;
  readonly problems: readonly Problem[];
}

/** A record that is not an event. */
export interface Problem {
  /** Its line in the batch, from 0. */
  readonly line: number;
  /** Which of several on the line, from 1. */
  readonly nth: number | undefined;
  readonly problem: RecordProblem;
}

/** Filters the events of a batch, and adds what was done to the report. */
export function filterBatch(
  batch: Batch,
  options: FilterOptions,
  report: BulkReport,
): FilteredBatch {
  const { pieces, lines } = piecesIn(batch);
  const problems: Problem[] = [];
  const filtered = new Utf8Lines(batch.bytes.length);
  for (const piece of pieces) filterPiece(piece, options, { filtered, report, problems });
  return { filtered: filtered.toBytes(), lines, problems };
}

/** The outcome of a batch as it grows, piece by piece. */
interface Outcome {
  readonly filtered: Utf8Lines;
  readonly report: BulkReport;
  readonly problems: Problem[];
}

function filterPiece(
  piece: Piece,
  options: FilterOptions,
  { filtered, report, problems }: Outcome,
): void {
  if ('problem' in piece) {
    report.addUnreadable();
    problems.push({ line: piece.line, nth: undefined, problem: piece.problem });
    return;
  }
  let count = 0;
  const found: { readonly nth: number; readonly problem: RecordProblem }[] = [];
  for (const record of readText(piece.bytes)) {
    count += 1;
    switch (record.kind) {
      case 'event': {
        const result = filterReadEvent(record.event, options);
        report.add(result.report);
        filtered.add(JSON.stringify(result.event));
        break;
      }
      case 'ignored':
        report.addIgnored();
        break;
      case 'unreadable':
        report.addUnreadable();
        found.push({ nth: count, problem: record.problem });
    }
  }
  for (const { nth, problem } of found) {
    problems.push({ line: piece.line, nth: count > 1 ? nth : undefined, problem });
  }
}
