/** The shortest interval between updates. */
const EVERY_MS = 100;

/** Moves to the beginning of the line and erases everything after it (ECMA-48, `EL`). */
const ERASE_LINE = '\r\u001b[K';

/** A terminal line that is repeatedly overwritten; does nothing without a terminal. */
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

  /** Removes the line, so that others can be written. */
  clear(): void {
    if (this.#stream.isTTY) this.#stream.write(ERASE_LINE);
  }
}
