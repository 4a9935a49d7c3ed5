import { expect, test } from '@jest/globals';
import { isNumberWithin } from '../../../src/filter/formats/number';

const RANGE = { min: -10, max: 999_999_999 };

test.each([0, -10, 999_999_999, 1.5, '0', '93', '-9.5', '123456789', '0.123456'])(
  '%p is a number of the range',
  (value) => {
    expect(isNumberWithin(value, RANGE)).toBe(true);
  },
);

test.each([-10.5, 1_000_000_000, '-11', true, false])('%p is out of it', (value) => {
  expect(isNumberWithin(value, RANGE)).toBe(false);
});

test.each(['', ' 12', '1e3', '0x10', '12 calls', 'long', '1.', '.5', '+1', '0.1234567', '٣'])(
  'the text %p is no plain number',
  (value) => {
    expect(isNumberWithin(value, RANGE)).toBe(false);
  },
);
