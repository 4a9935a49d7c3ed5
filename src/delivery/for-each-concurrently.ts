/**
 * Runs a task for each item, a fixed number at the same time. The next item is asked for only when
 * one of them is done, so nothing piles up.
 *
 * Ends when every task that was begun has ended, also when one of them or the items fail: then no
 * further item is asked for, and the failure is thrown.
 */
export async function forEachConcurrently<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  limit: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const left = oneByOne(items);
  // Each takes its items from the one generator, and ends it for all when it fails.
  const worker = async () => {
    for await (const item of left) await task(item);
  };
  const workers = await Promise.allSettled(Array.from({ length: limit }, worker));
  for (const outcome of workers) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}

async function* oneByOne<Item>(items: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Item> {
  yield* items;
}
