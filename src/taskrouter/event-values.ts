import type { PlainObject } from '../json/plain-object';
import { type EventFieldName, LISTED_FIELDS, type ListedField } from './event-fields';
import { type FieldValue, parseField } from './parse-field';
import { soleValue } from './sole-value';
import type { FieldValues } from './taskrouter-event';

/** Names beside the event's fields, of all wire forms. */
const BESIDE_FIELDS = [
  'specversion',
  'sid',
  'event_date_ms',
  'timestamp_ms',
  'event_date',
  'timestamp',
  'event_data',
  'task_attributes',
] as const;

type ValueName = EventFieldName | (typeof BESIDE_FIELDS)[number];

const NAMES: readonly ValueName[] = [...LISTED_FIELDS.map(({ name }) => name), ...BESIDE_FIELDS];

/** The place of each name's value in {@link EventValues}. */
export const PLACE = Object.fromEntries(NAMES.map((name, place) => [name, place])) as Readonly<
  Record<ValueName, number>
>;
const NO_VALUES: readonly unknown[] = NAMES.map(() => undefined);
const NO_FIELDS: FieldValues = LISTED_FIELDS.map(() => undefined);

/**
 * The values of an event by name, in any spelling: `task_queue_sid` (REST API, Event Streams),
 * `TaskQueueSid` (callback), `taskQueueSid` (Twilio's libraries and command line), `taskqueuesid`
 * and `TASK_QUEUE_SID` (columns of a warehouse), `eventtype` (Event Streams). If a name occurs in
 * several spellings, the first value of the right form counts.
 *
 * Names are only looked up in the list. Unlisted ones are counted, not held.
 */
export class EventValues {
  readonly #values: unknown[] = NO_VALUES.slice();
  /** Further values of a name: almost always none. */
  readonly #others: { readonly place: number; readonly value: unknown }[] = [];
  #unlisted = 0;

  add(object: PlainObject): void {
    for (const name of Object.keys(object)) {
      const place = placeOf(name);
      if (place === undefined) this.#unlisted += 1;
      else this.#put(place, object[name]);
    }
  }

  /** Adds one value, if there is one. */
  addValue(place: number, value: unknown): void {
    if (value !== undefined) this.#put(place, value);
  }

  /** The first value at a {@link PLACE} that `parse` takes. */
  first<T>(place: number, parse: (value: unknown) => T | undefined): T | undefined {
    const value = this.#values[place];
    const parsed = value === undefined ? undefined : parse(value);
    if (parsed !== undefined || this.#others.length === 0) return parsed;
    for (const other of this.#others) {
      const otherParsed = other.place === place ? parse(other.value) : undefined;
      if (otherParsed !== undefined) return otherParsed;
    }
    return undefined;
  }

  /** The listed fields of the right form, and how many names are not carried. */
  fields(): { readonly fields: FieldValues; readonly left: number } {
    const fields: (FieldValue | undefined)[] = NO_FIELDS.slice();
    let left = this.#unlisted;
    for (let place = 0; place < fields.length; place += 1) {
      const sent = this.#values[place];
      if (sent === undefined) continue;
      const { format } = LISTED_FIELDS[place] as ListedField;
      const value = parseField(format, sent) ?? this.#otherField(place, format);
      if (value === undefined) left += 1;
      else fields[place] = value;
    }
    return { fields, left };
  }

  #otherField(place: number, format: ListedField['format']): FieldValue | undefined {
    return this.#others.length === 0
      ? undefined
      : this.first(place, (each) => parseField(format, each));
  }

  #put(place: number, sent: unknown): void {
    const value = soleValue(sent);
    if (this.#values[place] === undefined) this.#values[place] = value;
    else this.#others.push({ place, value });
  }
}

/**
 * Made at the first event, not at the start of a Function. An object, because V8 compares its names
 * by address, whereas a `Map` compares concatenated texts letter by letter.
 */
let places: Readonly<Record<string, number>> | undefined;

function placeOf(name: string): number | undefined {
  places ??= placesBySpelling();
  return places[name];
}

/**
 * Spells all names together, since one by one takes twice as long. The object inherits nothing, so
 * that `constructor` is unlisted.
 */
function placesBySpelling(): Readonly<Record<string, number>> {
  const snake = NAMES.join(' ');
  const pascal = snake
    .replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase())
    .replaceAll('_', '');
  const camel = pascal.replace(/(?<![A-Za-z])[A-Z]/g, (letter) => letter.toLowerCase());
  const joined = pascal.toLowerCase();
  const bySpelling: Record<string, number> = Object.create(null);
  for (const names of [snake, pascal, camel, joined, snake.toUpperCase(), joined.toUpperCase()]) {
    for (const [place, name] of names.split(' ').entries()) bySpelling[name] = place;
  }
  return bySpelling;
}
