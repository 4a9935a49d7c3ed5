import { expect, test } from '@jest/globals';
import { isNumberWithin } from '../../../src/filter/formats/number';

const RANGE = { min: -10, max: 1_000_000 };

test.each([
  0,
  -10,
  999_999,
  1.5,
  12_345.6,
  1234.56,
  99_999.9,
  9_999.99,
  0.07,
  '0',
  '0.5',
  '-0.5',
  '93',
  '-9.5',
  '123456',
  '0.12',
])('%p is a number in the range', (value) => {
  expect(isNumberWithin(value, RANGE)).toBe(true);
});

test.each([-10.5, -999_999, '-11', true, false])('%p is out of it', (value) => {
  expect(isNumberWithin(value, RANGE)).toBe(false);
});

test.each([
  '',
  ' 12',
  '1e3',
  '0x10',
  '12 calls',
  'long',
  '1.',
  '.5',
  '+1',
  '0.123',
  '٣',
  '031284',
  '007',
  '00',
  '-05',
  '00.5',
])('the text %p is no plain number', (value) => {
  expect(isNumberWithin(value, RANGE)).toBe(false);
});

test.each([
  5_550_123,
  1_000_000,
  123_456.7,
  12_345.67,
  100_000.5,
  10_000.25,
  0.123,
  40.712776,
  -74.005974,
  1e-7,
  '1234567',
  '12345.67',
])('%p is long enough for an identifier', (value) => {
  expect(isNumberWithin(value, { min: -10_000_000, max: 10_000_000 })).toBe(false);
});
