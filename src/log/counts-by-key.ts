/** Counts by code, as a log line prints them; zeros are left out. */
export class CountsByKey {
  readonly #counts = new Map<string, number>();

  add(key: string, count = 1): void {
    if (count > 0) this.#counts.set(key, (this.#counts.get(key) ?? 0) + count);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((one, other) => one + other, 0);
  }

  toJSON(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}
