/** No list of names comes in this many selections, unless somebody tries to fill the memory. */
const MOST_SHAPES = 1_000;

/**
 * Keeps objects fast that are filled name by name out of a list.
 *
 * V8 makes a dictionary of an object as soon as it has some sixteen names, which takes twice as
 * long to fill and to write; not so where an object with the same names in the same order is there
 * already, because the two share what the engine knows of their form. So an example of each
 * selection of names is kept. It is made by `defineProperty`, which is allowed many more names, and
 * holds names of the list and nothing else: no value.
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

/** The hash of a selection of names with one more, by its place in their list (FNV-1a). */
export function withName(shape: number, place: number): number {
  return Math.imul(shape ^ (place + 1), PRIME);
}
