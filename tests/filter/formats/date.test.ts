import { expect, test } from '@jest/globals';
import { isDate } from '../../../src/filter/formats/date';

test.each([
  '1901',
  '2049-12-31',
  '2026-11',
  '2026-11-22',
  '2028-02-29',
  '2026-11-22 10:30',
  '2026-11-22T10:30:00',
  '2026-11-22T10:30:00.123456789Z',
  '2026-11-22T10:30:00+01:00',
  '2026-11-22T10:30:00-0500',
  '1763800000',
  '1763800000123',
])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '',
  '1900',
  '2050-01-01',
  '2026-13-01',
  '2026-02-30',
  '2026-02-29T10:30',
  '2026-11-2',
  '2026-11-22T25:00',
  '2026-11-22, call 5550123',
  'since 2026-11-22',
  'November 22, 2026',
  '17638000001',
])('%p is none, or none that is stored', (text) => {
  expect(isDate(text)).toBe(false);
});
