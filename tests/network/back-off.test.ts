import { describe, expect, test } from '@jest/globals';
import { type BackOffOptions, backOff } from '../../src/network/back-off';

/** How long the pause was, in milliseconds; `cut` when it was cut short. */
async function pauseOf(options: BackOffOptions): Promise<number | 'cut'> {
  const start = performance.now();
  return (await backOff(options)) ? performance.now() - start : 'cut';
}

describe('a pause before the next attempt', () => {
  test('is as long as the server requested', async () => {
    const pause = await pauseOf({ attempt: 9, backoffMs: 60_000, askedMs: 200 });
    expect(pause).toBeGreaterThan(190);
    expect(pause).toBeLessThan(30_000);
  });

  test('is random below a bound that doubles', async () => {
    const pauses = await Promise.all(
      Array.from({ length: 40 }, () => pauseOf({ attempt: 3, backoffMs: 500 })),
    );
    // Forty of them are all on one side of its middle once in a million million runs.
    expect(Math.max(...pauses.map(Number))).toBeGreaterThan(1_000);
    expect(Math.min(...pauses.map(Number))).toBeLessThan(1_000);
  });

  test('is cut short by its signal', async () => {
    const signal = AbortSignal.timeout(50);
    expect(await pauseOf({ attempt: 1, backoffMs: 1, askedMs: 60_000, signal })).toBe('cut');
    expect(await pauseOf({ attempt: 1, backoffMs: 60_000, signal: AbortSignal.abort() })).toBe(
      'cut',
    );
  });
});
