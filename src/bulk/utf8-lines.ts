import { LINE_END } from './read-batches';

/** A character of a text takes no more bytes in UTF-8; one of two halves takes four. */
const BYTES_OF_A_CHARACTER = 3;

/**
 * Lines of text as bytes, each encoded as it comes: put together as one text first, all would be
 * held in two bytes a character as soon as one line has a character that needs them, and be gone
 * through twice more.
 */
export class Utf8Lines {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** @param bytes How many there will be, more or less. */
  constructor(bytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(bytes);
  }

  /** @param line Without its end. */
  add(line: string): void {
    const most = this.#length + line.length * BYTES_OF_A_CHARACTER + 1;
    if (most > this.#bytes.length) this.#grow(most);
    this.#length += this.#bytes.write(line, this.#length);
    this.#bytes[this.#length] = LINE_END;
    this.#length += 1;
  }

  /** All lines, each with its end, in memory that nothing else shares. */
  toBytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(least: number): void {
    const larger = Buffer.allocUnsafeSlow(Math.max(least, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
