/** The values of each name, in their order: names may be used more than once. */
export function byName<Value>(
  pairs: Iterable<readonly [name: string, value: Value]>,
): ReadonlyMap<string, readonly Value[]> {
  const values = new Map<string, Value[]>();
  for (const [name, value] of pairs) {
    const others = values.get(name);
    if (others === undefined) values.set(name, [value]);
    else others.push(value);
  }
  return values;
}
