/**
 * The same items, of which the next ones are always asked for already: what it takes to get them
 * passes while the last one is worked on.
 *
 * What fails is thrown where its item would have come. When no more items are wanted, it waits for
 * those that were asked for.
 *
 * @param count How many are asked for ahead.
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
