/** No list of names has this many selections, unless somebody tries to fill the memory. */
const MOST_SHAPES = 1_000;

/**
 * Keeps objects fast that are filled name by name from a list.
 *
 * V8 turns an object into a dictionary once it has some sixteen names, which takes twice as long to
 * fill and to write; but not if an object with the same names in the same order exists, because the
 * two share a hidden class. So an example of each selection of names is kept. It is made by
 * `defineProperty`, which allows many more names, and holds only names of the list, no values.
 */
export class KeptShapes {
  readonly #examples = new Map<number, object>();

  /**
   * Keeps the shape of an object.
   *
   * @param shape The hash of its names: {@link withName} of each in turn, beginning with 0.
   */
  keep(shape: number, object: object): void {
    if (this.#examples.has(shape) || this.#examples.size === MOST_SHAPES) return;
    const example = {};
    for (const name of Object.keys(object)) {
      Object.defineProperty(example, name, {
        value: null,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
    this.#examples.set(shape, example);
  }
}

const PRIME = 0x01000193;

/** The hash of a selection of names extended by one, given by its place in the list (FNV-1a). */
export function withName(shape: number, place: number): number {
  return Math.imul(shape ^ (place + 1), PRIME);
}
