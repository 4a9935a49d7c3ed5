import { keyedHash } from './keyed-hash';

/** A slot holds the 128 bits of an id in four words. An empty slot is all zeros. */
const WORDS = 4;
const SMALLEST = 16;
/** The load at which a table grows, and the load that it is made with for the expected ids. */
const FULL = 3 / 4;
const COMFORTABLE = 2 / 3;
const GROWTH = 3 / 2;

/**
 * A part of an `EventIdSet`: ids of 128 bits, none of them zero, in one array.
 *
 * It begins as a list of ids in the order of arrival, and becomes a hash table (open addressing,
 * linear probing) at the first look-up. Putting millions of ids at random places of all tables
 * misses the processor's caches each time; one table after another fits into them, which takes half
 * as long.
 */
export class EventIdTable {
  #words: Int32Array;
  #slots: number;
  #filled = 0;
  #isList = true;

  /** @param expected How many ids it will hold. */
  constructor(expected: number) {
    this.#slots = Math.max(SMALLEST, Math.ceil(expected / COMFORTABLE));
    this.#words = new Int32Array(this.#slots * WORDS);
  }

  get size(): number {
    this.#arrange();
    return this.#filled;
  }

  has(id: Int32Array): boolean {
    this.#arrange();
    return !isEmpty(this.#words, this.#placeOf(id, 0));
  }

  add(id: Int32Array): void {
    if (this.#isList && this.#hasRoom()) {
      copy(id, 0, this.#words, this.#filled * WORDS);
      this.#filled += 1;
      return;
    }
    this.#arrange();
    if (!this.#hasRoom()) this.#grow();
    this.#put(id, 0);
  }

  #hasRoom(): boolean {
    return this.#filled < this.#slots * FULL;
  }

  #arrange(): void {
    if (!this.#isList) return;
    this.#isList = false;
    const list = this.#words.slice(0, this.#filled * WORDS);
    this.#words.fill(0);
    this.#putAll(list);
  }

  #grow(): void {
    const before = this.#words;
    this.#slots = Math.ceil(this.#slots * GROWTH);
    this.#words = new Int32Array(this.#slots * WORDS);
    this.#putAll(before);
  }

  #putAll(ids: Int32Array): void {
    this.#filled = 0;
    for (let at = 0; at < ids.length; at += WORDS) {
      if (!isEmpty(ids, at)) this.#put(ids, at);
    }
  }

  #put(from: Int32Array, at: number): void {
    const place = this.#placeOf(from, at);
    if (!isEmpty(this.#words, place)) return;
    copy(from, at, this.#words, place);
    this.#filled += 1;
  }

  /** Where the id is, or the empty slot where it belongs. */
  #placeOf(from: Int32Array, at: number): number {
    const words = this.#words;
    // The set chose this table by the upper bits; these 24 are left.
    const share = (keyedHash(from, at) & 0xffffff) / 0x1000000;
    for (let slot = Math.floor(share * this.#slots); ; slot += 1) {
      if (slot === this.#slots) slot = 0;
      const place = slot * WORDS;
      if (isEmpty(words, place) || areEqual(words, place, from, at)) return place;
    }
  }
}

function isEmpty(words: Int32Array, at: number): boolean {
  return words[at] === 0 && words[at + 1] === 0 && words[at + 2] === 0 && words[at + 3] === 0;
}

function areEqual(one: Int32Array, at: number, other: Int32Array, otherAt: number): boolean {
  return (
    one[at] === other[otherAt] &&
    one[at + 1] === other[otherAt + 1] &&
    one[at + 2] === other[otherAt + 2] &&
    one[at + 3] === other[otherAt + 3]
  );
}

function copy(from: Int32Array, at: number, to: Int32Array, toAt: number): void {
  to[toAt] = from[at] ?? 0;
  to[toAt + 1] = from[at + 1] ?? 0;
  to[toAt + 2] = from[at + 2] ?? 0;
  to[toAt + 3] = from[at + 3] ?? 0;
}
