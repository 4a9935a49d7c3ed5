import { describe, expect, test } from '@jest/globals';
import { forEachConcurrently } from '../../src/delivery/for-each-concurrently';

/** Numbers from 1, and how many of them were requested. */
function numbers(count: number, failure?: Error) {
  const asked: number[] = [];
  async function* items() {
    for (let number = 1; number <= count; number += 1) {
      asked.push(number);
      yield number;
    }
    if (failure !== undefined) throw failure;
  }
  return { items: items(), asked };
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('a task for each item', () => {
  test('runs once, in order, and for no more items at a time than allowed', async () => {
    const { items, asked } = numbers(20);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    await forEachConcurrently(items, 3, async (number) => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      // No item is requested before a task is free for it.
      expect(asked.length).toBeLessThanOrEqual(begun.length + 3);
      await moment();
      running -= 1;
    });
    expect(begun).toEqual(asked);
    expect({ count: begun.length, most, running }).toEqual({ count: 20, most: 3, running: 0 });
  });

  test('that fails lets started tasks end, and no other begins', async () => {
    const { items } = numbers(20);
    const ended: number[] = [];
    const run = forEachConcurrently(items, 3, async (number) => {
      if (number === 2) throw new Error('the second fails');
      await moment();
      ended.push(number);
    });
    await expect(run).rejects.toThrow('the second fails');
    expect(ended).toEqual([1, 3]);
  });

  test('that fails keeps the others from the rest of a list', async () => {
    const ended: number[] = [];
    const run = forEachConcurrently([1, 2, 3, 4, 5], 2, async (number) => {
      await moment();
      if (number === 2) throw new Error('the second fails');
      ended.push(number);
    });
    await expect(run).rejects.toThrow('the second fails');
    expect(ended).not.toContain(5);
  });

  test('ends when reading the items fails, and throws that failure', async () => {
    const { items } = numbers(2, new Error('the list ends early'));
    const ended: number[] = [];
    const run = forEachConcurrently(items, 3, async (number) => {
      await moment();
      ended.push(number);
    });
    await expect(run).rejects.toThrow('the list ends early');
    expect(ended).toEqual([1, 2]);
  });
});
