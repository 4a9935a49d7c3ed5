import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JsonLocator } from '../../src/json/json-locator';
import { runs } from '../support/runs';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the lines of a JSON text', () => {
  test('are those of its parts, by path', () => {
    const lines = new JsonLocator('{\n"a": [\n1,\n{"b.c":\n"x"}],\n\n"d": {}}');
    const paths = ['$', '$.a', '$.a[0]', '$.a[1]', '$.a[1]["b.c"]', '$.d', '$.e'];
    expect(paths.map((path) => lines.lineOf(path))).toEqual([1, 2, 3, 4, 4, 7, undefined]);
    expect(lines.keysOf('$')).toEqual([
      { name: 'a', line: 2 },
      { name: 'd', line: 7 },
    ]);
    expect([lines.keysOf('$.d'), lines.keysOf('$.e')]).toEqual([[], []]);
    expect(lines.brokenAt).toBeUndefined();
  });

  test('are complete if the text is JSON, in any layout', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(new JsonLocator(text).brokenAt).toBeUndefined();
      }),
      runs(1_000),
    );
  });

  test('end where the text is not JSON, on one of its lines', () => {
    const broken = fc
      .tuple(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '\\', '}', '[', '0', '\n', '\u0001'),
      )
      .map(([value, at, put]) => {
        const text = JSON.stringify(value, null, 1);
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(broken, fc.string()), (text) => {
        const { brokenAt } = new JsonLocator(text);
        expect(brokenAt === undefined).toBe(isJson(text));
        if (brokenAt === undefined) return;
        expect(brokenAt).toBeGreaterThanOrEqual(1);
        expect(brokenAt).toBeLessThanOrEqual(text.split('\n').length);
      }),
      runs(5_000),
    );
  });
});
