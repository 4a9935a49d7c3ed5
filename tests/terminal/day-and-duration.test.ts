import { expect, test } from '@jest/globals';
import { dayAfter, dayOf, daysBetween, isDay } from '../../src/terminal/day';
import { durationMs } from '../../src/terminal/duration';

test('a day is that of UTC, whatever is given', () => {
  const moment = new Date('2026-11-22T23:59:59.999Z');
  expect(dayOf(moment)).toBe('2026-11-22');
  expect(dayOf(moment.getTime())).toBe('2026-11-22');
});

test('days are counted across the ends of months and years', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-11-01', '2027-11-01')).toBe(365);
  expect(daysBetween('2026-11-02', '2026-11-01')).toBe(-1);
});

test.each(['2026-02-30', '2026-13-01', '2026', '2026-1-1', '11/01/2026', '2026-11-22T00:00Z', ''])(
  '“%s” is not a day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('the last of February is a day in a leap year', () => {
  expect(isDay('2028-02-29')).toBe(true);
  expect(isDay('2026-02-29')).toBe(false);
});

test.each([
  ['15m', 900_000],
  ['24h', 86_400_000],
  ['7d', 604_800_000],
  ['0m', 0],
  ['15', undefined],
  ['1.5h', undefined],
  ['7w', undefined],
  ['1234567m', undefined],
])('“%s” is %s milliseconds', (text, milliseconds) => {
  expect(durationMs(text)).toBe(milliseconds);
});
