import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { halvesOf, type TimeWindow, TimeWindows } from '../../src/reconcile/time-window';
import { runs } from '../support/runs';

const moment = fc.integer({ min: 1_750_000_000_000, max: 1_760_000_000_000 });

describe('time windows', () => {
  test('cover the time span without a gap, however many events there are', () => {
    const counts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 30_000_000 }),
        counts,
        (from, length, events) => {
          const until = from + length;
          const windows = new TimeWindows({ from, until });
          let covered = from;
          // There is up to one window per second: they are checked together.
          const wrong: TimeWindow[] = [];
          for (let nth = 0, next = windows.next(); next !== undefined; nth += 1) {
            const { start, end } = next;
            const whole = start % 1_000 === 0 && end % 1_000 === 0;
            if (start > covered || end <= start || !whole) wrong.push(next);
            covered = end;
            windows.fit({ events: events[nth % events.length] ?? 0, linked: nth % 3 !== 0 });
            next = windows.next();
          }
          expect(wrong).toEqual([]);
          expect(covered).toBeGreaterThanOrEqual(until);
          expect(covered - until).toBeLessThan(1_000);
        },
      ),
      runs(200),
    );
  });

  test('are halved down to a second, and meet in the middle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (seconds) => {
        const window = { start: 0, end: seconds * 1_000 };
        const halves = halvesOf(window);
        if (seconds === 1) return expect(halves).toBeUndefined();
        const [first, second] = halves ?? [];
        expect([first?.start, second?.end]).toEqual([window.start, window.end]);
        expect(first?.end).toBe(second?.start);
        expect(first?.end).toBeGreaterThan(0);
        expect(second?.start).toBeLessThan(window.end);
      }),
      runs(1_000),
    );
  });
});
