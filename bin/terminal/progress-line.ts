/** A terminal need not show progress more often than this. */
const EVERY_MS = 100;

/** To the line's beginning, and erases everything after it (ECMA-48, `EL`). */
const ERASE_LINE = '\r\u001b[K';

/** One line of a terminal that is overwritten again and again; nothing without a terminal. */
export class ProgressLine {
  readonly #stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>) {
    this.#stream = stream;
  }

  show(text: string): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#shownAt < EVERY_MS) return;
    this.#shownAt = now;
    this.#stream.write(`${ERASE_LINE}${text}`);
  }

  /** Takes the line away, so that others can be written. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write(ERASE_LINE);
  }
}
