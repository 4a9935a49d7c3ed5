import { describe, expect, test } from '@jest/globals';
import { type BackOffOptions, backOff } from '../../src/network/back-off';

/** How long the pause was, in milliseconds; `cut` when it was cut short. */
async function pauseOf(options: BackOffOptions): Promise<number | 'cut'> {
  const start = performance.now();
  return (await backOff(options)) ? performance.now() - start : 'cut';
}

describe('a pause before the next attempt', () => {
  test('is as long as the other side asked for', async () => {
    const pause = await pauseOf({ attempt: 9, backoffMs: 60_000, askedMs: 200 });
    expect(pause).toBeGreaterThan(190);
    expect(pause).toBeLessThan(30_000);
  });

  test('is a random one below a bound that doubles', async () => {
    const pauses = await Promise.all(
      Array.from({ length: 40 }, () => pauseOf({ attempt: 3, backoffMs: 100 })),
    );
    const longest = Math.max(...pauses.map(Number));
    // Forty of them are all below half of the bound once in a million million runs.
    expect(longest).toBeGreaterThan(200);
    expect(Math.min(...pauses.map(Number))).toBeLessThan(longest / 2);
  });

  test('is cut short by its signal', async () => {
    const signal = AbortSignal.timeout(50);
    expect(await pauseOf({ attempt: 1, backoffMs: 1, askedMs: 60_000, signal })).toBe('cut');
    expect(await pauseOf({ attempt: 1, backoffMs: 60_000, signal: AbortSignal.abort() })).toBe(
      'cut',
    );
  });
});
