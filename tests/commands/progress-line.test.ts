import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { ProgressLine } from '../../bin/terminal/progress-line';

function shownOn(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const line = new ProgressLine(stream);
  line.show('1 %');
  // Too soon after the first.
  line.show('2 %');
  line.clear();
  return String(stream.read() ?? '');
}

test('a terminal shows the progress of a command on one line, which is removed', () => {
  expect(shownOn(true)).toBe('\r\u001b[K1 %\r\u001b[K');
});

test('anything but a terminal shows nothing', () => {
  expect(shownOn(false)).toBe('');
});
