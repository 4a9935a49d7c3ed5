import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTime } from '../../src/taskrouter/parse-time';

test("a moment in epoch milliseconds is formatted like JavaScript's toISOString", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1e12, max: 2e12 - 1 }), (ms) => {
      expect(parseTime(String(ms))).toBe(new Date(ms).toISOString());
      expect(parseTime(ms)).toBe(parseTime(String(ms)));
    }),
  );
});

test.each([
  [1_000_000_000_000, '2001-09-09T01:46:40.000Z'],
  [1_709_164_799_999, '2024-02-28T23:59:59.999Z'],
  [1_709_164_800_007, '2024-02-29T00:00:00.007Z'],
  [1_798_761_600_070, '2027-01-01T00:00:00.070Z'],
  [1_999_999_999, '2033-05-18T03:33:19.000Z'],
])('%d is %s', (epoch, time) => {
  expect(parseTime(epoch)).toBe(time);
});
