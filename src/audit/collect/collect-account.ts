import { isPlainObject } from '../../json/plain-object';
import { ApiError } from '../../twilio-api/api-error';
import { listPages } from '../../twilio-api/list-pages';
import type { RestClient } from '../../twilio-api/rest-client';
import type { OwnContacts } from '../fields/field-reader';
import type { SeenUrl } from '../probes/seen-url';
import type { AnyApiEndpoint, ParentLink } from '../snapshot/endpoint';
import { readingFailure } from '../snapshot/reading-failure';
import type { Reading, StoredItem } from '../snapshot/snapshot';
import { type Reader, type ReadingPlace, readEndpoint } from './read-endpoint';

/** The API of an account, which may be a Segment workspace. */
export type AccountApi = Pick<RestClient, 'get'> & { readonly subject: string };

export interface CollectOptions {
  readonly now: Date;
  /** @default none */
  readonly ownContacts?: OwnContacts | undefined;
  /** Reads a list to its end; Segment's API has its own form of pages. */
  readonly pages?: typeof listPages;
  readonly onUrl?: ((seen: SeenUrl) => void) | undefined;
  /** Called when an endpoint is read, with all its pages and parents. */
  readonly onRead?: (endpoint: AnyApiEndpoint) => void;
}

/**
 * Reads the endpoints of one account, each once, whatever depends on it. A failure affects only its
 * endpoint.
 *
 * `api` limits the number of concurrent calls.
 */
export async function collectAccount(
  api: AccountApi,
  endpoints: readonly AnyApiEndpoint[],
  { now, ownContacts, onUrl, onRead, pages = listPages }: CollectOptions,
): Promise<Readonly<Record<string, Reading>>> {
  const reader: Reader = { api, context: { subject: api.subject, now }, pages, ownContacts, onUrl };
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
    return parent === undefined
      ? readEndpoint(endpoint, { parameters: {}, parents: [] }, reader)
      : readBelow(endpoint, parent, await readingOf(parent.endpoint), reader);
  }

  await Promise.all(endpoints.map(readingOf));
  const entries = [...readings].map(async ([{ id }, reading]) => [id, await reading] as const);
  return Object.fromEntries((await Promise.all(entries)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Reads an endpoint below each requested parent. */
async function readBelow(
  endpoint: AnyApiEndpoint,
  link: ParentLink,
  above: Reading,
  reader: Reader,
): Promise<Reading> {
  const owners = above.items.filter(({ fields }) => link.where?.(fields) ?? true);
  const eligible = owners.flatMap(elementsOf(link));
  const parents = eligible.slice(0, link.limit ?? eligible.length);
  const below = await Promise.all(
    parents.map((item) => {
      const place = placeBelow(link, item);
      return place === null ? unreadable(item.parents) : readEndpoint(endpoint, place, reader);
    }),
  );
  return {
    items: below.flatMap(({ items }) => items),
    failures: [...above.failures, ...below.flatMap(({ failures }) => failures)],
    absent: above.absent,
    truncated:
      above.truncated ||
      owners.some((each) => !listsParents(link, each)) ||
      parents.length < eligible.length ||
      below.some(({ truncated }) => truncated),
  };
}

/** Whether an item says which parents it represents: a missing list may have some. */
function listsParents({ each }: ParentLink, { fields }: StoredItem): boolean {
  return each === undefined || Array.isArray(fields[each]);
}

/** The parents that an item represents: itself, or the distinct elements of its list. */
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

/** @returns `null` when the parent's answer lacks a parameter. */
function placeBelow(
  { parameters, has }: ParentLink,
  { parents, fields }: StoredItem,
): ReadingPlace | null {
  const values = Object.entries(parameters).map(
    ([parameter, field]) => [parameter, String(fields[field] ?? '')] as const,
  );
  if (values.some(([, value]) => value === '')) return null;
  return {
    parameters: Object.fromEntries(values),
    parents: [...parents, ...values.map(([, value]) => value)],
    isThere: has?.(fields) ?? false,
  };
}

/** The reading below a parent without a name, of which nothing is known. */
function unreadable(parents: readonly string[]): Reading {
  return {
    items: [],
    failures: [readingFailure(new ApiError('invalid_answer'), parents)],
    absent: false,
    truncated: false,
  };
}
