import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonText } from '../../src/json/json-text';
import { columns } from '../../src/terminal/columns';
import { visible, visibleLines } from '../../src/terminal/visible';
import { HOSTILE_TEXTS, OBEYED } from '../support/hostile/hostile-text';
import { runs } from '../support/runs';

describe('a text on a terminal', () => {
  test.each([
    ['plain', 'plain'],
    ['größe ▸ 12 – 😀', 'größe ▸ 12 – 😀'],
    ['\u001b[31mPWN.js', '\\u{1b}[31mPWN.js'],
    ['a\tb', 'a\\u{9}b'],
    ['a\nb', 'a\\u{a}b'],
    ['\u{e0041}', '\\u{e0041}'],
    ['\ud800', '\\u{d800}'],
  ])('%j is shown as %j', (text, written) => {
    expect(visible(text)).toBe(written);
  });

  test.each(HOSTILE_TEXTS)('does not contain %s', (_, text) => {
    expect(visible(text)).not.toMatch(OBEYED);
    expect(columns([['a', text, 1]]).join('\n')).not.toMatch(OBEYED);
    expect(columns([[text]])).toHaveLength(1);
  });

  test('keeps its own lines', () => {
    expect(visibleLines('a\r\nb\n')).toBe('a\\u{d}\nb\n');
  });

  test('contains nothing that a terminal obeys, whatever the input', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(OBEYED);
        expect(visible(visible(text))).toBe(visible(text));
      }),
      runs(10_000),
    );
  });
});

describe('JSON', () => {
  test.each(HOSTILE_TEXTS)('does not contain %s, and means the same', (_, text) => {
    const value = { [text]: [text] };
    expect(jsonText(value)).not.toMatch(OBEYED);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });

  test('of any value contains nothing that a terminal obeys, and means the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(jsonText([text])).not.toMatch(OBEYED);
        expect(JSON.parse(jsonText([text]))).toEqual([
          text.isWellFormed() ? text : JSON.parse(JSON.stringify(text)),
        ]);
      }),
      runs(10_000),
    );
  });
});
