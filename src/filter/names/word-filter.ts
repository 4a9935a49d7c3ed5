const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** How many bits stand for each word. */
const BITS_OF_A_WORD = 10;

/** The hash of no letters, from which {@link hashOfNext} goes on. */
export const EMPTY_WORD_HASH = START;

/** The hash of a word with one letter more, `a` being 1 and `z` 26 (FNV-1a). */
export function hashOfNext(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, PRIME);
}

/**
 * A set of words of the letters a to z, as a Bloom filter (Bloom, "Space/Time Trade-offs in Hash
 * Coding with Allowable Errors", 1970): `has` is true for each word of the set, and for a few
 * others by chance. Nothing is made at the first use but bytes out of the text
 * (docs/decisions/0012-names-in-a-bloom-filter.md).
 */
export class WordFilter {
  readonly #bytes: Buffer;
  readonly #shift: number;

  /** @param bytes A power of two of them. */
  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#shift = 32 - Math.log2(this.#bytes.length * 8);
  }

  /** A list that was made before, as {@link toBase64} wrote it. */
  static parse(base64: string): WordFilter {
    return new WordFilter(Buffer.from(base64, 'base64'));
  }

  /** A list of some words, in as many bytes: a power of two. */
  static listOf(words: Iterable<string>, bytes: number): WordFilter {
    const filter = new WordFilter(Buffer.alloc(bytes));
    for (const word of words) filter.#add(word);
    return filter;
  }

  has(word: string): boolean {
    const hash = hashOf(word);
    return this.hasPlaces(startOf(hash), stepOf(hash));
  }

  /**
   * As {@link has}, for a word that was hashed letter by letter, and is looked for in several
   * lists.
   */
  hasPlaces(start: number, step: number): boolean {
    const bytes = this.#bytes;
    let place = start;
    for (let bit = 0; bit < BITS_OF_A_WORD; bit += 1) {
      const at = place >>> this.#shift;
      if (((bytes[at >>> 3] as number) & (1 << (at & 7))) === 0) return false;
      place = (place + step) | 0;
    }
    return true;
  }

  toBase64(): string {
    return this.#bytes.toString('base64');
  }

  #add(word: string): void {
    const hash = hashOf(word);
    let place = startOf(hash);
    for (let bit = 0; bit < BITS_OF_A_WORD; bit += 1) {
      const at = place >>> this.#shift;
      this.#bytes[at >>> 3] = (this.#bytes[at >>> 3] as number) | (1 << (at & 7));
      place = (place + stepOf(hash)) | 0;
    }
  }
}

/**
 * Of letters in any case; a character that is not a letter gives a hash that no listed word has.
 */
function hashOf(word: string): number {
  let hash = EMPTY_WORD_HASH;
  for (let index = 0; index < word.length; index += 1) {
    hash = hashOfNext(hash, (word.charCodeAt(index) | 0x20) - 0x60);
  }
  return hash;
}

/**
 * The first place of a word's bits, spread over all: those at the top of a hash of few letters are
 * alike.
 */
export function startOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** From each place of a word's bits to the next. */
export function stepOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39) | 1;
}
