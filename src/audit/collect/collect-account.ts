import { isPlainObject } from '../../json/plain-object';
import { ApiError } from '../../twilio-api/api-error';
import { listPages } from '../../twilio-api/list-pages';
import type { RestClient } from '../../twilio-api/rest-client';
import { type OwnContacts, rawField, readItem } from '../fields/field-reader';
import type { SeenUrl } from '../probes/seen-url';
import type { AnyApiEndpoint, ParentLink, ReadingContext } from '../snapshot/endpoint';
import type { Reading, ReadingFailure, StoredItem } from '../snapshot/snapshot';
import { SharedValues } from './shared-values';

/** What is read of the account, which may be a workspace of Segment's. */
export type AccountApi = Pick<RestClient, 'get'> & { readonly subject: string };

export interface CollectOptions {
  readonly now: Date;
  /** @default none */
  readonly ownContacts?: OwnContacts | undefined;
  /** Reads a list to its end; Segment's API has pages of its own. */
  readonly pages?: typeof listPages;
  readonly onUrl?: ((seen: SeenUrl) => void) | undefined;
  /** Called when an endpoint is read, with all its pages and parents. */
  readonly onRead?: (endpoint: AnyApiEndpoint) => void;
}

const DEFAULT_LIMIT = 100_000;

/**
 * Reads the endpoints for one account, each once, whatever depends on it. A failure stays with its
 * endpoint: the others are read all the same.
 *
 * `api` limits how many calls run at the same time.
 */
export async function collectAccount(
  api: AccountApi,
  endpoints: readonly AnyApiEndpoint[],
  { now, ownContacts, onUrl, onRead, pages = listPages }: CollectOptions,
): Promise<Readonly<Record<string, Reading>>> {
  const context: ReadingContext = { subject: api.subject, now };
  const readings = new Map<AnyApiEndpoint, Promise<Reading>>();

  function readingOf(endpoint: AnyApiEndpoint): Promise<Reading> {
    const known = readings.get(endpoint);
    if (known !== undefined) return known;
    const reading = read(endpoint).then((result) => {
      onRead?.(endpoint);
      return result;
    });
    readings.set(endpoint, reading);
    return reading;
  }

  async function read(endpoint: AnyApiEndpoint): Promise<Reading> {
    const { parent } = endpoint;
    if (parent === undefined) return readOne(endpoint, {}, []);

    const above = await readingOf(parent.endpoint);
    const eligible = above.items
      .filter(({ fields }) => parent.where?.(fields) ?? true)
      .flatMap(elementsOf(parent));
    const parents = eligible.slice(0, parent.limit ?? eligible.length);
    const below = await Promise.all(
      parents.map((item) => {
        const values = Object.entries(parent.parameters).map(([parameter, field]) => [
          parameter,
          String(item.fields[field] ?? ''),
        ]);
        const sids = [...item.parents, ...values.map(([, value]) => value ?? '')];
        // Its answer lacks the parameter: nothing is known of what depends on it.
        if (values.some(([, value]) => value === '')) return unreadable(item.parents);
        return readOne(endpoint, Object.fromEntries(values), sids);
      }),
    );
    return {
      items: below.flatMap(({ items }) => items),
      failures: [...above.failures, ...below.flatMap(({ failures }) => failures)],
      absent: above.absent,
      truncated:
        above.truncated ||
        parents.length < eligible.length ||
        below.some(({ truncated }) => truncated),
    };
  }

  async function readOne(
    endpoint: AnyApiEndpoint,
    parameters: Readonly<Record<string, string>>,
    parents: readonly string[],
  ): Promise<Reading> {
    const items: StoredItem[] = [];
    const values = new SharedValues();
    let truncated = false;
    try {
      for await (const page of pagesOf(endpoint, parameters)) {
        for (const raw of page) {
          truncated = items.length >= (endpoint.limit ?? DEFAULT_LIMIT);
          if (truncated) break;
          const fields = values.of(readItem(endpoint.fields, raw, ownContacts));
          const item = { parents, fields };
          items.push(item);
          if (onUrl !== undefined) urlsOf(endpoint, item, raw).forEach(onUrl);
        }
        if (truncated) break;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (isAbsent(endpoint, error)) return { items, failures: [], absent: true, truncated };
      return { items, failures: [failureOf(error, parents)], absent: false, truncated };
    }
    return { items, failures: [], absent: false, truncated };
  }

  async function* pagesOf(
    { host, path, list, query, parent, constants = {} }: AnyApiEndpoint,
    parameters: Readonly<Record<string, string>>,
  ): AsyncGenerator<readonly object[]> {
    const account = (name: string) => name === 'AccountSid' || parent === undefined;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(constants[name] ?? parameters[name] ?? (account(name) ? api.subject : '')),
    );
    const url = new URL(`https://${host}${filled}`);
    for (const [name, value] of Object.entries(query?.(context, parameters) ?? {})) {
      url.searchParams.set(name, value);
    }
    if (list === undefined) yield [await api.get(url)];
    else yield* pages(api, url, list);
  }

  await Promise.all(endpoints.map(readingOf));
  const entries = [...readings].map(async ([{ id }, reading]) => [id, await reading] as const);
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The parents that an item stands for: itself, or the elements of its list, each once. */
function elementsOf({ each, parameters }: ParentLink): (item: StoredItem) => StoredItem[] {
  if (each === undefined) return (item) => [item];
  const seen = new Set<string>();
  return ({ parents, fields }) => {
    const list = fields[each];
    return (Array.isArray(list) ? list : []).filter(isPlainObject).flatMap((element) => {
      const merged = { ...fields, ...element };
      const key = JSON.stringify(Object.values(parameters).map((field) => merged[field]));
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ parents, fields: merged }];
    });
  };
}

const GONE = [404, 410];
/**
 * An account that is not let in to a product. 403 with any other code, or without one, may be a key that
 * lacks the permission, such as 20003 or 70051.
 */
const NOT_LET_IN = { status: 403, code: 20403 };

function isAbsent(endpoint: AnyApiEndpoint, { status, code }: ApiError): boolean {
  const { absent = [], mayBeGone, parent } = endpoint;
  // What is above it was read, so that the product is there.
  const isNotLetIn = status === NOT_LET_IN.status && code === NOT_LET_IN.code;
  const isGone = GONE.includes(status ?? 0) || isNotLetIn;
  if (mayBeGone && parent === undefined && isGone) return true;
  return absent.some((each) => each.status === status && (each.code ?? code) === code);
}

function failureOf(
  { failure, status, code }: ApiError,
  parents: readonly string[],
): ReadingFailure {
  return { failure, status: status ?? null, code: code ?? null, parents };
}

function unreadable(parents: readonly string[]): Reading {
  return {
    items: [],
    failures: [failureOf(new ApiError('invalid_answer'), parents)],
    absent: false,
    truncated: false,
  };
}

/** The URLs of a resource, whole. */
function urlsOf(endpoint: AnyApiEndpoint, item: StoredItem, raw: object): readonly SeenUrl[] {
  return Object.entries(endpoint.fields).flatMap(([field, reader]) =>
    (reader.urls?.(rawField(raw, field)) ?? []).map((each) => ({ endpoint, item, field, ...each })),
  );
}
