import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mapLiquid } from '../../../src/audit/code/map-liquid';
import { runs } from '../../support/runs';

describe('an output of Liquid', () => {
  test.each([
    ['{{a}}', '<{{a}}>'],
    ['x {{ a.b }} y', 'x <{{ a.b }}> y'],
    ['{{a}}{{b}}', '<{{a}}><{{b}}>'],
    ['{{a\nb}}', '<{{a\nb}}>'],
    ['{{a', '{{a'],
    ['a}}', 'a}}'],
    ['{a}', '{a}'],
    ['{{{a}}}', '<{{{a}}>}'],
    ['', ''],
  ])('is found in %j', (text, mapped) => {
    expect(mapLiquid(text, (output) => `<${output}>`)).toBe(mapped);
  });

  test('comes with the text before it', () => {
    const before: string[] = [];
    mapLiquid('a{{b}}c{{d}}e', (_, text) => {
      before.push(text);
      return '';
    });
    expect(before).toEqual(['a', 'c']);
  });

  test('is what its pattern finds, in any text', () => {
    const text = fc
      .array(fc.constantFrom('{', '}', '{{', '}}', 'a', '"', ' '))
      .map((each) => each.join(''));
    fc.assert(
      fc.property(text, (each) => {
        const mapped = mapLiquid(each, (output) => `<${output.length}>`);
        expect(mapped).toBe(each.replace(/\{\{.*?\}\}/g, (output) => `<${output.length}>`));
      }),
      runs(10_000),
    );
  });

  // Reading to the end for each `{{` would take a quarter of an hour.
  test.each(['{{', '{{ ', '{{-', '{{}', '{{ a }'])(
    'is not found in a million times %j',
    (piece) => {
      const text = piece.repeat(1_000_000);
      expect(mapLiquid(text, () => 'found')).toBe(text);
    },
  );
});
