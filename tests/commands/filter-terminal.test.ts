import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { FilterTerminal } from '../../bin/filter/filter-terminal';
import { BulkReport } from '../../src/bulk/bulk-report';
import { filterEvent } from '../../src/filter/filter-event';
import { asCallback, SKETCH } from '../support/events/wire-forms';

const report = new BulkReport();
report.add(filterEvent(asCallback(SKETCH)).report);
report.addIgnored();
report.addIgnored();
report.addUnreadable();
const CLOSING =
  '1 event filtered, 2 ignored, 1 unreadable left out: 1 attribute kept, 1 removed.\n';

/** What is written when stderr and stdout are terminals or not. */
function saidOn(isTTY: boolean, outputIsTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const terminal = new FilterTerminal(stream, outputIsTTY);
  terminal.onLines(1);
  terminal.onUnreadable({ lineNumber: 2, nth: undefined, problem: 'not_json' });
  terminal.end(report.toJSON());
  return String(stream.read());
}

describe('hipaa-guard filter', () => {
  test('shows its progress on a terminal, and a summary at the end', () => {
    expect(saidOn(true, false)).toBe(
      `\r\u001b[K1 line\r\u001b[Kline 2: not JSON\n\r\u001b[K\r\u001b[K${CLOSING}`,
    );
  });

  test('shows no progress among events that are written to the same terminal', () => {
    expect(saidOn(true, true)).toBe(`line 2: not JSON\n${CLOSING}`);
  });

  test('writes only errors to a file or a pipe', () => {
    expect(saidOn(false, false)).toBe('line 2: not JSON\n');
  });

  test('says that it waits for typed input', () => {
    const stream = Object.assign(new PassThrough(), { isTTY: true });
    new FilterTerminal(stream, true).tellThatItWaits();
    expect(String(stream.read())).toBe(
      'Waiting for events on stdin; end with Ctrl-D.\n' +
        'To read a file: hipaa-guard filter < FILE\n',
    );
  });
});
