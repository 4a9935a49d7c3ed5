import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { type FilterOptions, type FilterResult, filterEvent } from '../filter/filter-event';
import { InvalidEventError } from '../taskrouter/invalid-event-error';
import { BulkReport } from './bulk-report';
import { type Line, readLines } from './read-lines';

export interface FilterLinesOptions extends FilterOptions {
  /** Told of each line that is no event: its number, from 1, and what is wrong with it. */
  readonly onUnreadable: (lineNumber: number, problem: string) => void;
}

/**
 * Filters NDJSON: one event a line in, in any wire form, and one filtered event a line out, in the
 * same order. Lines of white space are passed over. Memory stays flat, since reading waits for
 * writing.
 *
 * @returns What was done, summed over all lines.
 */
export async function filterLines(
  input: Readable,
  output: Writable,
  { onUnreadable, ...filterOptions }: FilterLinesOptions,
): Promise<BulkReport> {
  const report = new BulkReport();
  let lineNumber = 0;
  for await (const lines of readLines(input)) {
    let filtered = '';
    for (const line of lines) {
      lineNumber += 1;
      if (line.text?.trim() === '') continue;
      const result = filterLine(line, filterOptions);
      if (typeof result === 'string') {
        report.addUnreadable();
        onUnreadable(lineNumber, result);
      } else {
        report.add(result.report);
        filtered += `${JSON.stringify(result.event)}\n`;
      }
    }
    if (filtered !== '' && !output.write(filtered)) await once(output, 'drain');
  }
  return report;
}

/** The filtered event, or what is wrong with the line. */
function filterLine({ text }: Line, options: FilterOptions): FilterResult | string {
  if (text === undefined) return 'too long to be an event';
  let input: unknown;
  try {
    // A byte order mark may stand before the first line (RFC 8259, section 8.1).
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
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
