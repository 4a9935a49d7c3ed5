/**
 * Runs a task for each item, a fixed number at the same time, and takes the next item only when one
 * of them is done, so nothing piles up.
 *
 * The first rejection ends the run: no further item is taken, and it is thrown once the tasks that
 * run are done.
 */
export async function forEachConcurrently<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let failure: { readonly reason: unknown } | undefined;
  try {
    for await (const item of items) {
      const run = task(item)
        .catch((reason: unknown) => {
          failure ??= { reason };
        })
        .finally(() => running.delete(run));
      running.add(run);
      if (running.size >= limit) await Promise.race(running);
      if (failure !== undefined) break;
    }
  } finally {
    await Promise.all(running);
  }
  if (failure !== undefined) throw failure.reason;
}
