import type { PlainObject } from './plain-object';

/** What {@link NameList} found in an object. */
export interface NamesFound<Item> {
  /** The items whose names are the object's own, in the order of the list. */
  readonly items: readonly Item[];
  /** How many of its own names are not on the list. */
  readonly unlisted: number;
}

/**
 * A list of names with an item for each, for looking up the names of external objects.
 *
 * The object's own names serve only to skip what is missing: most objects have a quarter of a
 * list's names, and looking up each of them takes three times as long. Everything else goes by the
 * items, and so by the list.
 */
export class NameList<Item> {
  readonly #entries: () => readonly (readonly [name: string, item: Item])[];
  #items: readonly Item[] | undefined;
  readonly #places = new Map<string, number>();
  /** By place: whether the current object has the name. */
  #isThere = new Uint8Array();

  /** @param entries Called once, for the first object. */
  constructor(entries: () => readonly (readonly [name: string, item: Item])[]) {
    this.#entries = entries;
  }

  in(object: PlainObject): NamesFound<Item> {
    const listed = this.#items ?? this.#prepare();
    const places = this.#places;
    const isThere = this.#isThere;
    let unlisted = 0;
    for (const name of Object.keys(object)) {
      const place = places.get(name);
      if (place === undefined) unlisted += 1;
      else isThere[place] = 1;
    }
    const items: Item[] = [];
    for (let place = 0; place < isThere.length; place += 1) {
      if (isThere[place] !== 1) continue;
      items.push(listed[place] as Item);
      isThere[place] = 0;
    }
    return { items, unlisted };
  }

  #prepare(): readonly Item[] {
    const entries = this.#entries();
    for (const [place, [name]] of entries.entries()) this.#places.set(name, place);
    this.#isThere = new Uint8Array(entries.length);
    this.#items = entries.map(([, item]) => item);
    return this.#items;
  }
}
