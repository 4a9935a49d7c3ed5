/**
 * Prefetches: while one item is worked on, the next `count` are already requested.
 *
 * A failure is thrown where its item would have come. When no more items are wanted, it waits for
 * those that were requested.
 */
export async function* ahead<Item>(
  items: AsyncGenerator<Item, void, void>,
  count: number,
): AsyncGenerator<Item, void, void> {
  const asked = Array.from({ length: count }, () => next(items));
  try {
    for (let item = await asked.shift(); item?.done === false; item = await asked.shift()) {
      asked.push(next(items));
      yield item.value;
    }
  } finally {
    await Promise.allSettled(asked);
    await items.return();
  }
}

function next<Item>(items: AsyncGenerator<Item, void, void>) {
  const item = items.next();
  // Nobody may wait for it yet when it fails.
  item.catch(() => undefined);
  return item;
}
