import { type FilterOptions, filterReadEvent } from '../filter/filter-event';
import { readText } from '../streams/read-text';
import type { RecordProblem } from '../streams/record-problem';
import type { BulkReport } from './bulk-report';
import { type Piece, piecesIn } from './pieces-in';
import type { Batch } from './read-batches';

/** The outcome for a batch. */
export interface FilteredBatch {
  /** NDJSON in UTF-8: a line for each event, in the order of the events. */
  readonly filtered: Uint8Array;
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
  let filtered = '';
  for (const piece of pieces) filtered += filterPiece(piece, options, report, problems);
  return { filtered: Buffer.from(filtered), lines, problems };
}

function filterPiece(
  piece: Piece,
  options: FilterOptions,
  report: BulkReport,
  problems: Problem[],
): string {
  if ('problem' in piece) {
    report.addUnreadable();
    problems.push({ line: piece.line, nth: undefined, problem: piece.problem });
    return '';
  }
  let filtered = '';
  let count = 0;
  const found: { readonly nth: number; readonly problem: RecordProblem }[] = [];
  for (const record of readText(piece.bytes)) {
    count += 1;
    switch (record.kind) {
      case 'event': {
        const result = filterReadEvent(record.event, options);
        report.add(result.report);
        filtered += `${JSON.stringify(result.event)}\n`;
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
  return filtered;
}
