/** As many as people read; the others are counted. */
const SHOWN = 10;

/** Shows the first of many messages of the same kind, ten by default, and counts the others. */
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

  /** How many were not shown. */
  get hidden(): number {
    return Math.max(0, this.#count - this.#most);
  }
}
