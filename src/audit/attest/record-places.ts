import { isPlainObject, type PlainObject } from '../../json/plain-object';
import { isUntouched } from '../attestations/record-problems';
import { recordKey } from './record-key';

/**
 * Finds the place of a statement in the list of records: that of one about the same, else of a
 * blank record of its row.
 */
export class RecordPlaces {
  /** The first record about each thing. */
  readonly #places = new Map<string, number>();
  /** The blank records of each row. */
  readonly #blank = new Map<unknown, Set<number>>();

  constructor(listed: readonly unknown[]) {
    for (const [index, record] of listed.entries()) {
      if (!isPlainObject(record)) continue;
      const key = recordKey(record);
      if (!this.#places.has(key)) this.#places.set(key, index);
      const { row } = record;
      if (isUntouched(record)) this.#blank.set(row, (this.#blank.get(row) ?? new Set()).add(index));
    }
  }

  /** The index of the record that the statement replaces; `undefined` for none. */
  placeFor(record: PlainObject): number | undefined {
    const [blank] = this.#blank.get(record['row']) ?? [];
    return this.#places.get(recordKey(record)) ?? blank;
  }

  /** Records that the statement is there now. */
  take(record: PlainObject, index: number): void {
    this.#places.set(recordKey(record), index);
    this.#blank.get(record['row'])?.delete(index);
  }
}
