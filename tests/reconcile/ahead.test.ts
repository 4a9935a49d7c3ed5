import { describe, expect, test } from '@jest/globals';
import { ahead } from '../../src/reconcile/ahead';

/** Numbers from 1, which of them were requested, and whether the reader was told to stop. */
function numbers(count: number, failure?: Error) {
  const seen = { asked: [] as number[], closed: false };
  async function* items() {
    try {
      for (let number = 1; number <= count; number += 1) {
        seen.asked.push(number);
        yield number;
      }
      if (failure !== undefined) throw failure;
    } finally {
      seen.closed = true;
    }
  }
  return { items: items(), seen };
}

describe('items requested ahead', () => {
  test.each([1, 2, 9])(
    'are the same, and the next %i are under way when one arrives',
    async (count) => {
      const { items, seen } = numbers(4);
      const got: number[] = [];
      for await (const number of ahead(items, count)) {
        got.push(number);
        // They arrive one after the other.
        await new Promise((resolve) => setTimeout(resolve, 5));
        expect(seen.asked).toHaveLength(Math.min(4, number + count));
      }
      expect([got, seen.closed]).toEqual([[1, 2, 3, 4], true]);
    },
  );

  test('come in order before a failure', async () => {
    const { items } = numbers(2, new Error('the list ends early'));
    const got: number[] = [];
    const read = async () => {
      for await (const number of ahead(items, 2)) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        got.push(number);
      }
    };
    await expect(read()).rejects.toThrow('the list ends early');
    expect(got).toEqual([1, 2]);
  });

  test('end when no more are wanted, even if the next one has failed', async () => {
    for (const failure of [undefined, new Error('nobody waits for it')]) {
      const { items, seen } = numbers(failure === undefined ? 9 : 1, failure);
      for await (const number of ahead(items, 2)) {
        expect(number).toBe(1);
        break;
      }
      expect(seen.closed).toBe(true);
    }
  });
});
