import { describe, expect, test } from '@jest/globals';
import { parseTimeSpan, requireKept } from '../../src/reconcile/time-span';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const at = (moment: string) => Date.parse(moment);

describe('a time span', () => {
  test.each([
    ['15m', '2026-11-22T11:45:00Z'],
    ['24h', '2026-11-21T12:00:00Z'],
    ['7d', '2026-11-15T12:00:00Z'],
    ['2026-11-20', '2026-11-20T00:00:00Z'],
    ['2026-11-20T08:30Z', '2026-11-20T08:30:00Z'],
    ['2026-11-20T08:30:00.5+01:00', '2026-11-20T07:30:00.500Z'],
  ])('from %s until now', (since, from) => {
    const span = parseTimeSpan({ since, until: undefined }, NOW);
    expect(span).toEqual({ from: at(from), until: NOW });
  });

  test('ends where --until says', () => {
    expect(parseTimeSpan({ since: '2d', until: '2026-11-22' }, NOW).until).toBe(at('2026-11-22'));
  });

  test.each([
    '',
    'canary',
    '15',
    '1.5h',
    '-1h',
    '24 h',
    '2026-02-31',
    '2026-11-20T08:30',
    '20261120',
  ])('is not %j', (since) => {
    const parse = () => parseTimeSpan({ since, until: undefined }, NOW);
    expect(parse).toThrow(/^--since must be a duration \(15m, 24h, 7d\), a date/);
    expect(parse).not.toThrow(/canary/);
  });

  test.each([
    [{ since: '1h', until: '2026-11-23' }, '--until must not be in the future'],
    [{ since: '1h', until: '1h' }, '--since must be before --until, and before now'],
    [{ since: '2026-11-23', until: undefined }, '--since must be before --until, and before now'],
    [
      { since: '1h', until: 'x' },
      '--until must be a duration (15m, 24h, 7d), a date (2026-11-22), ',
    ],
  ])('is not %j', (asked, message) => {
    expect(() => parseTimeSpan(asked, NOW)).toThrow(message);
  });

  test('begins no earlier than 30 days ago', () => {
    const { from } = parseTimeSpan({ since: '30d', until: undefined }, NOW);
    expect(() => requireKept(from, NOW)).not.toThrow();
    expect(() => requireKept(from - 1, NOW)).toThrow(
      'TaskRouter keeps events for 30 days and redacts the attributes of older ones; the earliest possible ' +
        'start is 2026-10-23T12:00:00.000Z',
    );
  });
});
