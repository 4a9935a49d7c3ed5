import { type FilterOptions, type FilterResult, filterEvent } from '../filter/filter-event';
import { withoutByteOrderMark } from '../json/without-byte-order-mark';
import { InvalidEventError } from '../taskrouter/invalid-event-error';
import type { BulkReport } from './bulk-report';
import { type Line, linesIn } from './lines-in';
import { type OtherForm, otherFormOfText, otherFormOfValue } from './other-form';
import type { LineBatch } from './read-batches';

/** The outcome for a batch of lines. */
export interface FilteredBatch {
  /** NDJSON in UTF-8: a line for each event, in the order of the events. */
  readonly filtered: Uint8Array;
  /** How many lines there were. */
  readonly lines: number;
  readonly problems: readonly Problem[];
}

/** A line that does not hold an event. */
export interface Problem {
  /** The line's place in its batch, from 0. */
  readonly index: number;
  readonly problem: string;
  /** What it is instead, where that is plain. */
  readonly otherForm: OtherForm | undefined;
}

type Unreadable = Omit<Problem, 'index'>;

/** Filters lines of one event each, and adds what was done to the report. */
export function filterBatch(
  batch: LineBatch,
  options: FilterOptions,
  report: BulkReport,
): FilteredBatch {
  const lines = linesIn(batch);
  let filtered = '';
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    if ('text' in line && line.text.trim() === '') continue;
    const result = filterLine(line, options);
    if ('problem' in result) {
      report.addUnreadable();
      problems.push({ index, ...result });
    } else {
      report.add(result.report);
      filtered += `${JSON.stringify(result.event)}\n`;
    }
  }
  return { filtered: Buffer.from(filtered), lines: lines.length, problems };
}

/** The filtered event, or what is wrong with the line. */
function filterLine(line: Line, options: FilterOptions): FilterResult | Unreadable {
  if ('problem' in line) return { problem: line.problem, otherForm: line.otherForm };
  let input: unknown;
  try {
    input = JSON.parse(withoutByteOrderMark(line.text));
  } catch {
    return { problem: 'not JSON', otherForm: otherFormOfText(line.text) };
  }
  try {
    return filterEvent(input, options);
  } catch (error) {
    if (!(error instanceof InvalidEventError)) throw error;
    return { problem: error.message, otherForm: otherFormOfValue(input) };
  }
}
