import { describe, expect, test } from '@jest/globals';
import { parseYaml, YamlError } from '../../src/json/parse-yaml';

describe('a YAML text', () => {
  test('is read with the core schema: yes and dates are texts', () => {
    expect(parseYaml('a: yes\nb: 2026-11-22\nc: true\nd: 1\ne:\n')).toEqual({
      a: 'yes',
      b: '2026-11-22',
      c: true,
      d: 1,
      e: null,
    });
  });

  test('may be JSON', () => {
    expect(parseYaml('{"a": ["b"]}')).toEqual({ a: ['b'] });
  });

  test.each([
    ['a key twice', 'a: 1\na: 2', 2],
    ['a key twice further down', 'a:\n  - b: 1\n    "b": 2', 3],
    ['a number twice as a key', '1: a\n"1": b', 2],
    ['a key twice in JSON', '{"a": 1,\n"a": 2}', 2],
    ['a tag', 'a: !secret b', 1],
    ['an alias', 'a: &x [1]\nb: *x', 1],
    ['what is no YAML', 'a: 1\nb: [secret', 2],
    ['two documents', 'a: 1\n---\nb: 2', 2],
  ])('is refused with %s, and the line is named', (_, text, line) => {
    expect(() => parseYaml(text)).toThrow(new YamlError(line));
  });

  // Comparing every pair would take minutes.
  test('may have 100,000 keys, and is checked for a repeated last one', () => {
    const keys = Array.from({ length: 100_000 }, (_, nth) => `k${nth}: 1\n`).join('');
    expect(Object.keys(parseYaml(keys) as object)).toHaveLength(100_000);
    expect(() => parseYaml(`${keys}k5: 2`)).toThrow(new YamlError(100_001));
  });
});
