import type { PlainObject } from './plain-object';

/** What {@link NameList} found in an object. */
export interface NamesFound<Item> {
  /** The items whose names the object has as its own, in the order of the list. */
  readonly items: readonly Item[];
  /** How many names of its own are on no list. */
  readonly unlisted: number;
}

/**
 * A list of names, and an item for each, against which objects from outside are held.
 *
 * The object's own names are used for nothing but to skip what is not there: most objects have a
 * quarter of a list's names, and to ask for each of them takes three times as long. What is done
 * with an object afterwards is done by the items, and so by the list.
 */
export class NameList<Item> {
  readonly #entries: () => readonly (readonly [name: string, item: Item])[];
  #items: readonly Item[] | undefined;
  readonly #places = new Map<string, number>();
  /** By place: whether the object at hand has the name. */
  #isThere = new Uint8Array();

  /** @param entries Asked for when the first object is looked at, and not again. */
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
