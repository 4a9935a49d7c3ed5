import { LINE_END } from './read-batches';

/** The most bytes that a UTF-16 code unit takes in UTF-8; a surrogate pair takes four. */
const BYTES_OF_A_CHARACTER = 3;

/**
 * Lines of text as bytes, each encoded as it comes. Joined into one text first, all would take two
 * bytes a character as soon as one line needs them, and two more passes.
 */
export class Utf8Lines {
  #bytes: Buffer<ArrayBuffer>;
  #length = 0;

  /** @param bytes Roughly how many there will be. */
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
