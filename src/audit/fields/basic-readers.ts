import { isPlainObject } from '../../json/plain-object';
import { isSid, sidPattern } from '../../twilio-api/is-sid';
import {
  type FieldReader,
  type FieldReaders,
  type Item,
  itemSchema,
  readItem,
} from './field-reader';
import { parsePhoneArea } from './parse-phone-area';

export const boolean: FieldReader<boolean> = {
  name: 'boolean',
  schema: { type: 'boolean' },
  read: (raw) => (typeof raw === 'boolean' ? raw : null),
};

/** Numbers, including those that the 2010 API writes as text. */
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
 * A word of an API: an enumeration's value, an event type, a usage category, an error code.
 * Excludes names given by people, and anything with a space, a long number or an `@`.
 */
export const word: FieldReader<string> = {
  name: 'word',
  schema: { type: 'string', maxLength: 80 },
  read: (raw) =>
    typeof raw === 'string' && /^[A-Za-z][\w.:/-]{0,79}$/.test(raw) && !/\d{7}/.test(raw)
      ? raw
      : null,
};

/** An enumeration's value, in lower case: some of Twilio's APIs write capitals, others do not. */
export const lowerCaseWord: FieldReader<string> = {
  ...word,
  read: (raw) => word.read(raw)?.toLowerCase() ?? null,
};

/** The same in capitals, as for countries and kinds of authentication. */
export const upperCaseWord: FieldReader<string> = {
  ...word,
  read: (raw) => word.read(raw)?.toUpperCase() ?? null,
};

/**
 * Comma-separated values of an enumeration in one text, as SIP domains and trunks write
 * `auth_type`.
 */
export const words: FieldReader<string[]> = {
  name: 'words',
  schema: { type: 'array', items: word.schema },
  read: (raw) =>
    typeof raw === 'string'
      ? raw
          .split(',')
          .map((each) => upperCaseWord.read(each.trim()))
          .filter((each) => each !== null)
      : null,
};

/** A SID of any kind. */
export const sid: FieldReader<string> = {
  name: 'sid',
  schema: { type: 'string', pattern: `^${sidPattern()}$` },
  read: (raw) => (typeof raw === 'string' && isSid(raw) ? raw : null),
};

/**
 * Whether there is a value: not missing, `null`, or an empty text, list or object, nor an object of
 * such.
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

/** Whether a list has entries; `null` without a list, when nothing is known of them. */
export const hasEntries: FieldReader<boolean> = {
  ...boolean,
  read: (raw) => (Array.isArray(raw) ? raw.length > 0 : null),
};

/**
 * `+1` and the area code of a North American number, otherwise only the `+`, without its country.
 */
export const phoneArea: FieldReader<string> = {
  name: 'phoneArea',
  schema: { type: 'string', pattern: '^\\+(?:1\\d{3})?$' },
  read: parsePhoneArea,
};

/** A list whose elements all have the same reader; omits those that it does not expect. */
export function listOf<Value>({ schema, read }: FieldReader<Value>): FieldReader<Value[]> {
  return {
    schema: { type: 'array', items: schema },
    read: (raw) =>
      Array.isArray(raw)
        ? raw.map((each) => read(each)).filter((value): value is Value => value !== null)
        : null,
  };
}

/** An object's fields, each with its own reader. */
export function objectOf<Fields extends FieldReaders>(fields: Fields): FieldReader<Item<Fields>> {
  return {
    schema: itemSchema(fields),
    read: (raw) => (typeof raw === 'object' && raw !== null ? readItem(fields, raw) : null),
  };
}
