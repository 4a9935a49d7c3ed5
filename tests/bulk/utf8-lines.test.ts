import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Utf8Lines } from '../../src/bulk/utf8-lines';
import { runs } from '../support/runs';

test('lines of any characters give the bytes of the whole text, whatever size was expected', () => {
  const line = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(fc.array(line), fc.nat(1_000), (texts, room) => {
      const lines = new Utf8Lines(room);
      for (const text of texts) lines.add(text);
      const expected = Buffer.from(texts.map((text) => `${text}\n`).join(''));
      expect(Buffer.from(lines.toBytes()).equals(expected)).toBe(true);
    }),
    runs(500),
  );
});

test('bytes already handed out do not change when more lines come', () => {
  const lines = new Utf8Lines(100);
  lines.add('one');
  const taken = lines.toBytes();
  lines.add('two');
  expect(Buffer.from(taken).toString()).toBe('one\n');
  expect(Buffer.from(lines.toBytes()).toString()).toBe('one\ntwo\n');
});
