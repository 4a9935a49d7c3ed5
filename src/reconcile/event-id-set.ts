/** A slot holds the 128 bits of an event's SID in four words. */
const WORDS = 4;
const FIRST_SLOTS = 1_024;

/**
 * A set of events' SIDs (`EV…`) that takes 32 to 64 bytes for each, where a `Set` of strings takes
 * three times as many.
 *
 * Open addressing with linear probing. SIDs are random, so their own bits serve as the hash. A slot
 * of zeros is empty; the SID that has nothing but zeros is kept separately.
 */
export class EventIdSet {
  #table = new Uint32Array(FIRST_SLOTS * WORDS);
  #filled = 0;
  #hasZero = false;
  readonly #words = new Uint32Array(WORDS);

  get size(): number {
    return this.#filled + Number(this.#hasZero);
  }

  has(id: string): boolean {
    if (!this.#read(id)) return this.#hasZero;
    return !isEmpty(this.#table, slotOf(this.#table, this.#words));
  }

  add(id: string): void {
    if (!this.#read(id)) {
      this.#hasZero = true;
      return;
    }
    if (put(this.#table, this.#words)) this.#filled += 1;
    if (this.#filled * WORDS * 2 > this.#table.length) this.#grow();
  }

  /** Takes the SID apart; false when there is nothing but zeros in it. */
  #read(id: string): boolean {
    for (let word = 0; word < WORDS; word += 1) {
      this.#words[word] = Number.parseInt(id.slice(2 + word * 8, 10 + word * 8), 16);
    }
    return !isEmpty(this.#words, 0);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += WORDS) {
      if (!isEmpty(this.#table, at)) put(larger, this.#table.subarray(at, at + WORDS));
    }
    this.#table = larger;
  }
}

/** Where the words are in the table, or the empty slot where they belong. */
function slotOf(table: Uint32Array, words: Uint32Array): number {
  const mask = table.length / WORDS - 1;
  for (let slot = (words[0] ?? 0) & mask; ; slot = (slot + 1) & mask) {
    const at = slot * WORDS;
    if (isEmpty(table, at) || isAt(table, at, words)) return at;
  }
}

function isAt(table: Uint32Array, at: number, words: Uint32Array): boolean {
  for (let word = 0; word < WORDS; word += 1) {
    if (table[at + word] !== words[word]) return false;
  }
  return true;
}

function isEmpty(table: Uint32Array, at: number): boolean {
  return table[at] === 0 && table[at + 1] === 0 && table[at + 2] === 0 && table[at + 3] === 0;
}

/** True when the words were not there before. */
function put(table: Uint32Array, words: Uint32Array): boolean {
  const at = slotOf(table, words);
  if (!isEmpty(table, at)) return false;
  table.set(words, at);
  return true;
}
