import { describe, expect, test } from '@jest/globals';
import { retryAfterMs } from '../../src/network/retry-after';

/** RFC 9110, section 5.6.7, has this moment in the three forms below. */
const NOW = Date.parse('1994-11-06T08:49:37Z') - 1_500;

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['1', 1_000],
    ['120', 120_000],
    [' 2 ', 2_000],
    ['999999999', 999_999_999_000],
  ])('of %j seconds', (header, milliseconds) => {
    expect(retryAfterMs(header, NOW)).toBe(milliseconds);
  });

  test.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ])('of the date %s', (header) => {
    expect(retryAfterMs(header, NOW)).toBe(1_500);
  });

  test('of a past date asks for no pause', () => {
    expect(retryAfterMs('Sat, 05 Nov 1994 08:49:37 GMT', NOW)).toBe(0);
  });

  test.each([
    undefined,
    '',
    'soon',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    '1, 2',
    '9999999999',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Nov 1994',
    'Sun, 99 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Sunday',
  ])('that is %j says nothing', (header) => {
    expect(retryAfterMs(header, NOW)).toBeUndefined();
  });
});
