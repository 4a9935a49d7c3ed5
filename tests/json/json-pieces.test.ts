import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { flatJson, jsonLines, jsonList, jsonPieces } from '../../src/json/json-pieces';
import { jsonText } from '../../src/json/json-text';
import { runs } from '../support/runs';

const value = fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' });
const depth = fc.nat(8);
const joined = (pieces: Iterable<string>) => [...pieces].join('');

describe('JSON piece by piece', () => {
  test('is the same text as in one piece, at whatever depth it is split', () => {
    fc.assert(
      fc.property(value, depth, (any, levels) => {
        expect(joined(jsonPieces(any, levels))).toBe(jsonText(any));
        expect(joined(flatJson(any, levels))).toBe(JSON.stringify(any));
      }),
      runs(500),
    );
  });

  test('is the same text for a list whose elements are made one by one', () => {
    fc.assert(
      fc.property(fc.array(value), (list) => {
        expect(joined(jsonList(list.values()))).toBe(jsonText(list));
      }),
      runs(300),
    );
  });

  test('is the same value with one element per line, and nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(value, depth, (any, levels) => {
        const text = joined(jsonLines(any, levels));
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(any)));
        expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029]|\p{Cf}/u);
      }),
      runs(500),
    );
    expect(joined(jsonLines({ items: [{ a: [1, 'b\n'] }, {}] }, 2))).toBe(
      '{\n"items": [\n{ "a": [ 1, "b\\n" ] },\n{}\n]\n}',
    );
  });

  test('leaves out what is undefined, as in one piece', () => {
    const some = { a: undefined, b: [], c: {}, d: [undefined], e: { f: undefined } };
    expect(joined(jsonPieces(some, 3))).toBe(jsonText(some));
    expect(joined(flatJson(some, 3))).toBe(JSON.stringify(some));
  });
});
