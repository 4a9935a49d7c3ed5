/**
 * Prefetches: while one item is processed, the next `count` are already requested.
 *
 * A failure is thrown in the place of its item. When the consumer stops, it waits for the items
 * already requested.
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
  // It may fail before anybody awaits it.
  item.catch(() => undefined);
  return item;
}
