/**
 * Holds equal values once: in a list of a thousand numbers almost all fields have one of a few
 * values, and an account has many such lists.
 */
export class SharedValues {
  readonly #texts = new Map<string, string>();
  readonly #parts = new Map<string, unknown>();

  /** The fields of an item, with values that may be shared with earlier items. */
  of(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const shared: Record<string, unknown> = { ...fields };
    for (const name of Object.keys(shared)) shared[name] = this.#shared(shared[name]);
    return shared;
  }

  #shared(value: unknown): unknown {
    if (typeof value === 'string') return kept(this.#texts, value, value);
    if (typeof value !== 'object' || value === null) return value;
    return kept(this.#parts, JSON.stringify(value), value);
  }
}

function kept<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  const earlier = values.get(key);
  if (earlier !== undefined) return earlier;
  values.set(key, value);
  return value;
}
