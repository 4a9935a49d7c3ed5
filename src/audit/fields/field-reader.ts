import { closedObject } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';

/**
 * What may be kept of one field of an answer, and in which form. A field without a reader is never
 * kept; a value that its reader does not expect becomes `null`.
 */
export interface FieldReader<Value> {
  /** The name of its schema when many fields share it. One name means one schema. */
  readonly name?: string;
  /** The JSON Schema of the kept value. */
  readonly schema: JsonSchema;
  /** The kept value, or `null`. */
  readonly read: (raw: unknown, known?: OwnContacts) => Value | null;
  /** The complete URLs in the value: for probes, and only in memory. */
  readonly urls?: (raw: unknown) => readonly WholeUrl[];
  /** An endpoint's field that is missing, so `undefined`, in snapshots of earlier versions. */
  readonly addedLater?: true;
}

/** A URL as it is called, and the HTTP method if the value itself states it. */
export interface WholeUrl {
  readonly url: string;
  readonly method?: string | null;
}

/** What the search of texts ignores: the organisation's own numbers and addresses. */
export interface OwnContacts {
  /** The text without them. */
  readonly withoutOwnContacts: (text: string) => string;
}

export const NO_OWN_CONTACTS: OwnContacts = { withoutOwnContacts: (text) => text };

/** Field names with their readers; a dot leads into an object, as in `webhook.callback_url`. */
export type FieldReaders = Readonly<Record<string, FieldReader<unknown>>>;

/** The kept part of one resource. */
export type Item<Fields extends FieldReaders> = {
  readonly [Name in keyof Fields]: Fields[Name] extends FieldReader<infer Value>
    ? Value | null
    : never;
};

/** Reads only the named fields of a resource. */
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

/** The raw value of a field, for code that may inspect it without keeping it. */
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

/** The same field, for an endpoint that earlier versions read without it. */
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

/** The JSON Schema of a field: its reader's, or `null`. */
export function fieldSchema({ schema }: FieldReader<unknown>): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}
