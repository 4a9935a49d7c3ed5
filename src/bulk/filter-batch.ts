import { type FilterOptions, type FilterResult, filterEvent } from '../filter/filter-event';
import { withoutByteOrderMark } from '../json/without-byte-order-mark';
import { InvalidEventError } from '../taskrouter/invalid-event-error';
import type { BulkReport } from './bulk-report';
import type { Line } from './read-lines';

/** The outcome for some lines. */
export interface FilteredBatch {
  /** NDJSON: a line for each event, in the order of the events. */
  readonly filtered: string;
  readonly problems: readonly Problem[];
}

/** A line that does not hold an event. */
export interface Problem {
  /** The line's place in its batch, from 0. */
  readonly index: number;
  readonly problem: string;
}

/** Filters lines of one event each, and adds what was done to the report. */
export function filterBatch(
  lines: readonly Line[],
  options: FilterOptions,
  report: BulkReport,
): FilteredBatch {
  let filtered = '';
  const problems: Problem[] = [];
  for (const [index, line] of lines.entries()) {
    if ('text' in line && line.text.trim() === '') continue;
    const result = filterLine(line, options);
    if (typeof result === 'string') {
      report.addUnreadable();
      problems.push({ index, problem: result });
    } else {
      report.add(result.report);
      filtered += `${JSON.stringify(result.event)}\n`;
    }
  }
  return { filtered, problems };
}

/** The filtered event, or what is wrong with the line. */
function filterLine(line: Line, options: FilterOptions): FilterResult | string {
  if ('problem' in line) return line.problem;
  let input: unknown;
  try {
    input = JSON.parse(withoutByteOrderMark(line.text));
  } catch {
    return 'not JSON';
  }
  try {
    return filterEvent(input, options);
  } catch (error) {
    if (error instanceof InvalidEventError) return error.message;
    throw error;
  }
}
