import { closedObject } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';
import { isPlainObject } from '../../json/plain-object';
import { isSid, sidPattern } from '../../twilio-api/is-sid';
import { parsePhoneArea } from './parse-phone-area';

/**
 * What may be kept of one field of an answer, and in which form. A field that no reader names is
 * never kept; a value that its reader does not expect becomes `null`.
 */
export interface FieldReader<Value> {
  /** What its schema is called where many fields share it. One name stands for one schema. */
  readonly name?: string;
  /** The JSON Schema of what it keeps. */
  readonly schema: JsonSchema;
  /** What is kept of the value, or `null`. */
  readonly read: (raw: unknown, known?: OwnContacts) => Value | null;
  /** The URLs in the value, whole: for probes, and kept only in memory. */
  readonly urls?: (raw: unknown) => readonly WholeUrl[];
  /**
   * An endpoint's field that snapshots of earlier versions do not have: there it is `undefined`.
   */
  readonly addedLater?: true;
}

/** A URL as it is called, and the HTTP method where the value itself says it. */
export interface WholeUrl {
  readonly url: string;
  readonly method?: string | null;
}

/** What need not be looked for in texts: the organisation's own numbers and addresses. */
export interface OwnContacts {
  /** The text without them. */
  readonly withoutOwnContacts: (text: string) => string;
}

export const NO_OWN_CONTACTS: OwnContacts = { withoutOwnContacts: (text) => text };

export const boolean: FieldReader<boolean> = {
  name: 'boolean',
  schema: { type: 'boolean' },
  read: (raw) => (typeof raw === 'boolean' ? raw : null),
};

/** Numbers, also those that the 2010 API writes as text. */
export const number: FieldReader<number> = {
  name: 'number',
  schema: { type: 'number' },
  read: (raw) => {
    const value = typeof raw === 'string' && /^-?\d+(?:\.\d+)?$/.test(raw) ? Number(raw) : raw;
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  },
};

/** An ISO 8601 or RFC 2822 date and time, as ISO 8601 in UTC. */
export const dateTime: FieldReader<string> = {
  name: 'date',
  schema: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT' },
  read: (raw) => {
    const time = typeof raw === 'string' ? Date.parse(raw) : Number.NaN;
    return Number.isNaN(time) ? null : new Date(time).toISOString();
  },
};

/**
 * A word of an API: an enumeration's value, an event type, a usage category, an error code. Names
 * that people give do not count, nor does anything with a space, a long number or an `@` in it.
 */
export const word: FieldReader<string> = {
  name: 'word',
  schema: { type: 'string', maxLength: 80 },
  read: (raw) =>
    typeof raw === 'string' && /^[A-Za-z][\w.:/-]{0,79}$/.test(raw) && !/\d{7}/.test(raw)
      ? raw
      : null,
};

/** Comma-separated words in one text, as SIP domains and trunks write `auth_type`. */
export const words: FieldReader<string[]> = {
  name: 'words',
  schema: { type: 'array', items: word.schema },
  read: (raw) =>
    typeof raw === 'string'
      ? raw
          .split(',')
          .map((each) => word.read(each.trim()))
          .filter((each) => each !== null)
      : null,
};

/** A SID, of any kind. */
export const sid: FieldReader<string> = {
  name: 'sid',
  schema: { type: 'string', pattern: `^${sidPattern()}$` },
  read: (raw) => (typeof raw === 'string' && isSid(raw) ? raw : null),
};

/**
 * Whether there is something: not missing, not `null`, not an empty text, list or object, nor an
 * object of such.
 */
export const presence: FieldReader<boolean> = {
  name: 'presence',
  schema: { type: 'boolean' },
  read: (raw) => {
    if (Array.isArray(raw)) return raw.length > 0;
    if (isPlainObject(raw)) return Object.values(raw).some((each) => presence.read(each) === true);
    return raw !== null && raw !== undefined && raw !== '';
  },
};

/** Whether a list has entries; `null` where there is no list, which says nothing of them. */
export const hasEntries: FieldReader<boolean> = {
  ...boolean,
  read: (raw) => (Array.isArray(raw) ? raw.length > 0 : null),
};

/**
 * `+1` and the area code of a North American number, else only the `+`, with its country unread.
 */
export const phoneArea: FieldReader<string> = {
  name: 'phoneArea',
  schema: { type: 'string', pattern: '^\\+(?:1\\d{3})?$' },
  read: parsePhoneArea,
};

/** A list whose elements are all read by the same reader; what it does not expect is left out. */
export function listOf<Value>({ schema, read }: FieldReader<Value>): FieldReader<Value[]> {
  return {
    schema: { type: 'array', items: schema },
    read: (raw) =>
      Array.isArray(raw)
        ? raw.map((each) => read(each)).filter((value): value is Value => value !== null)
        : null,
  };
}

/** An object's fields, each read by its own reader. */
export function objectOf<Fields extends FieldReaders>(fields: Fields): FieldReader<Item<Fields>> {
  return {
    schema: itemSchema(fields),
    read: (raw) => (typeof raw === 'object' && raw !== null ? readItem(fields, raw) : null),
  };
}

/** Field names to their readers; a dot leads into an object, as in `webhook.callback_url`. */
export type FieldReaders = Readonly<Record<string, FieldReader<unknown>>>;

/** What is kept of one resource. */
export type Item<Fields extends FieldReaders> = {
  readonly [Name in keyof Fields]: Fields[Name] extends FieldReader<infer Value>
    ? Value | null
    : never;
};

/** Reads a resource by the fields that are named, and nothing else of it. */
export function readItem<Fields extends FieldReaders>(
  fields: Fields,
  raw: object,
  known: OwnContacts = NO_OWN_CONTACTS,
): Item<Fields> {
  const entries = Object.entries(fields).map(([name, reader]) => [
    name,
    reader.read(rawField(raw, name), known),
  ]);
  return Object.fromEntries(entries) as Item<Fields>;
}

/** The value of a field as it came, for code that may look at it in passing. */
export function rawField(raw: unknown, name: string): unknown {
  let value = raw;
  for (const step of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value;
}

/** The same field, of an endpoint that earlier versions read without it. */
export function addedLater<Value>(reader: FieldReader<Value>): FieldReader<Value> {
  return { ...reader, addedLater: true };
}

/** The JSON Schema of an item: an object with the schema of each field. */
export function itemSchema(fields: FieldReaders, schemaOf = fieldSchema): JsonSchema {
  const schemasOf = (later: boolean) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, reader]) => (reader.addedLater === true) === later)
        .map(([name, reader]) => [name, schemaOf(reader)]),
    );
  return closedObject(schemasOf(false), schemasOf(true));
}

/** The JSON Schema of a field: what its reader keeps, or `null`. */
export function fieldSchema({ schema }: FieldReader<unknown>): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}
