import { EventIdTable } from './event-id-table';
import { keyedHash } from './keyed-hash';

const WORDS = 4;
const DIGITS_PER_WORD = 8;
const PREFIX_LENGTH = 'EV'.length;
const TABLE_BITS = 6;
const TABLES = 2 ** TABLE_BITS;

const NO_DIGIT = 0xff;
/** The value of each hexadecimal digit, by character code. */
const DIGITS = new Uint8Array(256).fill(NO_DIGIT);
for (const digits of ['0123456789abcdef', '0123456789ABCDEF']) {
  [...digits].forEach((digit, value) => {
    DIGITS[digit.charCodeAt(0)] = value;
  });
}

/**
 * A set of event SIDs (`EV…`) that takes 21 to 32 bytes each; a `Set` of strings takes three times
 * as much.
 *
 * The ids are spread over many tables that grow separately, so that growing never takes the memory
 * of two sets.
 */
export class EventIdSet {
  readonly #tables: readonly EventIdTable[];
  /** Kept apart, because an empty slot of a table looks like this id. */
  #hasZero = false;
  readonly #words = new Int32Array(WORDS);
  readonly #text = Buffer.alloc(PREFIX_LENGTH + WORDS * DIGITS_PER_WORD);

  /** @param expected How many ids it will hold, if known. */
  constructor(expected = 0) {
    this.#tables = Array.from({ length: TABLES }, () => new EventIdTable(expected / TABLES));
  }

  get size(): number {
    return this.#tables.reduce((sum, { size }) => sum + size, Number(this.#hasZero));
  }

  has(id: string): boolean {
    this.#readText(id);
    return isZero(this.#words) ? this.#hasZero : this.#table().has(this.#words);
  }

  add(id: string): void {
    this.#readText(id);
    this.#addWords();
  }

  /**
   * Adds the id whose 32 hexadecimal digits are at `at`.
   *
   * @returns False when they are not hexadecimal digits.
   */
  addDigits(bytes: Uint8Array, at: number): boolean {
    if (!this.#read(bytes, at)) return false;
    this.#addWords();
    return true;
  }

  #addWords(): void {
    if (isZero(this.#words)) this.#hasZero = true;
    else this.#table().add(this.#words);
  }

  #readText(id: string): void {
    this.#text.write(id, 'latin1');
    this.#read(this.#text, PREFIX_LENGTH);
  }

  #read(bytes: Uint8Array, at: number): boolean {
    let all = 0;
    for (let word = 0; word < WORDS; word += 1) {
      let value = 0;
      for (let digit = 0; digit < DIGITS_PER_WORD; digit += 1) {
        const four = DIGITS[bytes[at + word * DIGITS_PER_WORD + digit] ?? 0] ?? NO_DIGIT;
        all |= four;
        value = (value << 4) | four;
      }
      this.#words[word] = value;
    }
    return all < 16;
  }

  #table(): EventIdTable {
    // Six bits select one of the 64.
    return this.#tables[keyedHash(this.#words, 0) >>> (32 - TABLE_BITS)] as EventIdTable;
  }
}

function isZero(words: Int32Array): boolean {
  return words[0] === 0 && words[1] === 0 && words[2] === 0 && words[3] === 0;
}
