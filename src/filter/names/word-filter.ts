const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** How many bits stand for each word. */
const BITS_OF_A_WORD = 10;

/** The hash of the empty word, which {@link hashOfNext} extends. */
export const EMPTY_WORD_HASH = START;

/** The hash of a word with one letter more, `a` being 1 and `z` 26 (FNV-1a). */
export function hashOfNext(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, PRIME);
}

/**
 * A set of words of the letters a to z, as a Bloom filter (Bloom, "Space/Time Trade-offs in Hash
 * Coding with Allowable Errors", 1970): `has` is true for each word of the set, and for a few
 * others by chance. The first use only decodes a text into bytes
 * (docs/decisions/0012-names-in-a-bloom-filter.md).
 */
export class WordFilter {
  readonly #bytes: Buffer;
  readonly #shift: number;

  /** @param bytes A power of two in length. */
  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#shift = 32 - Math.log2(this.#bytes.length * 8);
  }

  /** A filter from the output of {@link toBase64}. */
  static parse(base64: string): WordFilter {
    return new WordFilter(Buffer.from(base64, 'base64'));
  }

  /** A filter of words, of this many bytes: a power of two. */
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
   * Like {@link has}, for a word that was hashed letter by letter and is looked up in several
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
 * The hash of a word in any case; a character that is not a letter gives a hash that no listed word
 * has.
 */
function hashOf(word: string): number {
  let hash = EMPTY_WORD_HASH;
  for (let index = 0; index < word.length; index += 1) {
    hash = hashOfNext(hash, (word.charCodeAt(index) | 0x20) - 0x60);
  }
  return hash;
}

/**
 * The first place of a word's bits, mixed, because the upper bits of short words' hashes are alike.
 */
export function startOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** The distance between the places of a word's bits. */
export function stepOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39) | 1;
}
