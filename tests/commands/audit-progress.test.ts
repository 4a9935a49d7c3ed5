import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { AuditProgress } from '../../bin/audit/audit-progress';

/** The messages of the audit while it reads one account. */
function toldOn(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const progress = new AuditProgress(stream);
  progress.onCall();
  progress.onPlan({ accounts: 1, readings: 2, calls: 3 });
  progress.tell('Probe, 1 request to example.com: TLS.');
  progress.end(false);
  return String(stream.read() ?? '');
}

const LINES = [
  'Reading 1 account, with GETs only: at least 3 calls.\n',
  'Probe, 1 request to example.com: TLS.\n',
  '1 call.\n',
];

test('on a terminal no line is appended to the progress of the calls', () => {
  const erase = '\r\u001b[K';
  expect(toldOn(true)).toBe(`${erase}1 call${LINES.map((line) => erase + line).join('')}`);
});

test('elsewhere only lines are written', () => {
  expect(toldOn(false)).toBe(LINES.join(''));
});
