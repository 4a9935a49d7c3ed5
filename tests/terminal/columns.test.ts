import { expect, test } from '@jest/globals';
import { columns } from '../../src/terminal/columns';

test('texts are aligned to the left of their column, and numbers to the right', () => {
  expect(
    columns([
      ['delivered', 9],
      ['read', 120],
    ]),
  ).toEqual(['delivered    9', 'read       120']);
});

test('no line ends with blanks, and rows may have different lengths', () => {
  expect(columns([['a', 'long one'], ['bcd', 'x'], ['e']])).toEqual([
    'a    long one',
    'bcd  x',
    'e',
  ]);
});

test('a table without rows has no lines', () => {
  expect(columns([])).toEqual([]);
});
