import { expect, test } from '@jest/globals';
import { identifierCounts } from '../../../src/audit/fields/identifier-counts';

test('counts texts by their kinds of identifier, at any depth', () => {
  const value = { a: 'SSN 078-05-1120', b: [{ c: 'SSN 078-05-1121' }, 'a theme'], d: 5, e: null };
  expect(identifierCounts.read(value)).toEqual({ ssn: 2 });
});

test('distinguishes a value without identifiers from a missing one', () => {
  expect(identifierCounts.read({})).toEqual({});
  expect(identifierCounts.read(null)).toBeNull();
  expect(identifierCounts.read(undefined)).toBeNull();
});

test('reads values nested deeper than the stack', () => {
  let value: unknown = 'SSN 078-05-1120';
  for (let depth = 0; depth < 200_000; depth += 1) value = [value];
  expect(identifierCounts.read(value)).toEqual({ ssn: 1 });
});
