/** A list that is not empty. */
export type AtLeastOne<Item> = readonly [Item, ...Item[]];

/** As `map` of an array, which forgets that there is one. */
export function mapEach<From, To>(
  [first, ...others]: AtLeastOne<From>,
  make: (item: From) => To,
): AtLeastOne<To> {
  return [make(first), ...others.map(make)];
}
