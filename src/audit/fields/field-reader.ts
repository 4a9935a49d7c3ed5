import { createHash } from 'node:crypto';
import { closedObject } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';
import { isPlainObject } from '../../json/plain-object';
import { isSid, sidPattern } from '../../twilio-api/is-sid';
import { shownHost } from '../code/shown-host';
import { parsedUrl } from './parsed-url';
import { parsePhoneArea } from './phone-area';

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

/** What is kept of a URL: never a path, a query, or a name and password. */
export interface UrlParts {
  /**
   * In lower case and without its colon, such as `https`, `wss`, `sips`; empty when it does not
   * parse.
   */
  readonly scheme: string;
  /** With its port, when there is one; as `shownHost` writes it; empty where there is no host. */
  readonly host: string;
  /** Whether it holds a name or password. */
  readonly userinfo: boolean;
  /** The SID in the path of Twilio's own URLs: a TwiML Bin's `EH…`, a flow's `FW…`. */
  readonly sid: string | null;
  /** A SIP address's `transport` in lower case, such as `tls`. */
  readonly transport: string | null;
  /** Which Function or Asset of a `*.twil.io` host is meant: its path as `pathDigest` writes it. */
  readonly function: string | null;
}

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

/** The path of a Function or an Asset as a digest: enough to compare it with a URL's. */
export const pathDigest: FieldReader<string> = {
  name: 'pathDigest',
  schema: { type: 'string', pattern: '^[0-9a-f]{16}$' },
  read: (raw) => (typeof raw === 'string' && raw !== '' ? digestOf(raw) : null),
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

/** Scheme and host of a URL that Twilio calls; `null` for an empty one. */
export const webUrl: FieldReader<UrlParts> = {
  name: 'webUrl',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['scheme', 'host', 'userinfo', 'sid', 'transport', 'function'],
    properties: {
      scheme: { type: 'string' },
      host: { type: 'string' },
      userinfo: { type: 'boolean' },
      sid: { type: ['string', 'null'] },
      transport: { type: ['string', 'null'] },
      function: { type: ['string', 'null'] },
    },
  },
  read: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? urlParts(raw.trim()) : null),
  urls: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? [{ url: raw }] : []),
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

const TWILIO_SID_IN_PATH = new RegExp(`/(${sidPattern('(?:EH|FW)')})(?![0-9a-zA-Z])`);

/** Those that are given where Twilio calls, plays or sends something. */
const SCHEMES: ReadonlySet<string> = new Set([
  ...['http', 'https', 'ws', 'wss', 'ftp', 'ftps', 'file', 'data', 'blob', 'javascript'],
  ...['tel', 'mailto', 'whatsapp', 'messenger', 'client', 'arn', 'twilio'],
]);

/** What is known of a URL that does not parse. */
export const UNPARSED: UrlParts = {
  scheme: '',
  host: '',
  userinfo: false,
  sid: null,
  transport: null,
  function: null,
};

function urlParts(text: string): UrlParts {
  // SIP addresses have no `//`, so the parser finds no host in them.
  // Its name, before the `@`, may have parameters of its own, which say nothing (RFC 3261, 25.1).
  const sip = /^(sips?):(?:([^@]*)@)?([^;?>@]+)([^?>]*)/i.exec(text);
  if (sip !== null) {
    const [, scheme = '', userinfo, host = '', parameters = ''] = sip;
    return {
      ...UNPARSED,
      scheme: scheme.toLowerCase(),
      host: shownHost(host) ?? '',
      userinfo: userinfo?.includes(':') ?? false,
      transport:
        /;transport=(tls|tcp|udp|sctp|wss?)\b/i.exec(parameters)?.[1]?.toLowerCase() ?? null,
    };
  }
  const parsed = parsedUrl(text);
  if (parsed === null) return UNPARSED;
  const { protocol, host, username, password, pathname } = parsed;
  const scheme = protocol.slice(0, -1);
  // Anything before a colon parses as one: a name, a heading of a note.
  if (!SCHEMES.has(scheme)) return UNPARSED;
  return {
    scheme,
    host: shownHost(host) ?? '',
    userinfo: username !== '' || password !== '',
    sid: host.endsWith('.twilio.com') ? (TWILIO_SID_IN_PATH.exec(pathname)?.[1] ?? null) : null,
    transport: null,
    function: host.endsWith('.twil.io') ? digestOf(pathname) : null,
  };
}

function digestOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
