/**
 * Runs a task for each item, a fixed number concurrently. The next item is requested only when a
 * task is done, so nothing piles up.
 *
 * Ends when every started task has ended, also when a task or the items fail: then no further item
 * is requested, and the failure is thrown.
 */
export async function forEachConcurrently<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  limit: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const left = oneByOne(items);
  // All workers share one generator; a worker that fails ends it for all.
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
