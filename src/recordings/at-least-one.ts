/** A list that is not empty. */
export type AtLeastOne<Item> = readonly [Item, ...Item[]];

/** Like an array's `map`, whose type forgets that the list is not empty. */
export function mapEach<From, To>(
  [first, ...others]: AtLeastOne<From>,
  make: (item: From) => To,
): AtLeastOne<To> {
  return [make(first), ...others.map(make)];
}
