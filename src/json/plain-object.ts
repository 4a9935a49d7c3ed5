/** A JSON object from outside: any keys, any values. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** True for an object in JSON's sense: not `null`, an array or a scalar. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object's own value under `key`, or `undefined`.
 *
 * All input is read through this: a name such as `constructor` or `__proto__` must find what the
 * sender put there, never what every object inherits.
 */
export function ownValue(object: PlainObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The object's own values under these keys, and nothing else. */
export function ownValues<Key extends string>(
  object: PlainObject,
  keys: readonly Key[],
): Readonly<Record<Key, unknown>> {
  const entries = keys.map((key) => [key, ownValue(object, key)] as const);
  return Object.fromEntries(entries) as Record<Key, unknown>;
}
