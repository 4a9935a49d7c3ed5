/** As many as are read; the others are counted. */
const SHOWN = 10;

/**
 * Shows the first ones of many messages of the same kind, ten if not said, and counts the others.
 */
export class FirstMessages {
  readonly #show: (message: string) => void;
  readonly #most: number;
  #count = 0;

  constructor(show: (message: string) => void, most = SHOWN) {
    this.#show = show;
    this.#most = most;
  }

  add(message: string): void {
    this.#count += 1;
    if (this.#count <= this.#most) this.#show(message);
  }

  /** How many there were that are not shown. */
  get hidden(): number {
    return Math.max(0, this.#count - this.#most);
  }
}
