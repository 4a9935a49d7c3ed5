/** As many as are read; the others are counted. */
const SHOWN = 10;

/** Shows the first ten of many messages of the same kind, and counts the others. */
export class FirstMessages {
  readonly #show: (message: string) => void;
  #count = 0;

  constructor(show: (message: string) => void) {
    this.#show = show;
  }

  add(message: string): void {
    this.#count += 1;
    if (this.#count <= SHOWN) this.#show(message);
  }

  /** How many there were that are not shown. */
  get hidden(): number {
    return Math.max(0, this.#count - SHOWN);
  }
}
