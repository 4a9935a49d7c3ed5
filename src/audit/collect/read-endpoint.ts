import { ApiError } from '../../twilio-api/api-error';
import type { listPages } from '../../twilio-api/list-pages';
import type { RestClient } from '../../twilio-api/rest-client';
import { type OwnContacts, rawField, readItem } from '../fields/field-reader';
import type { SeenUrl } from '../probes/seen-url';
import type { AnyApiEndpoint, ReadingContext } from '../snapshot/endpoint';
import { readingFailure } from '../snapshot/reading-failure';
import type { Reading, StoredItem } from '../snapshot/snapshot';
import { endpointUrl } from './endpoint-url';
import { SharedValues } from './shared-values';

/** How to read an endpoint, and what to do with the results. */
export interface Reader {
  readonly api: Pick<RestClient, 'get'>;
  readonly context: ReadingContext;
  /** Reads a list to its end. */
  readonly pages: typeof listPages;
  readonly ownContacts: OwnContacts | undefined;
  readonly onUrl: ((seen: SeenUrl) => void) | undefined;
}

/** The parents below which an endpoint is read, and the parameters that they give. */
export interface ReadingPlace {
  readonly parameters: Readonly<Record<string, string>>;
  readonly parents: readonly string[];
  /** The parent says that there is something. */
  readonly isThere?: boolean;
}

const DEFAULT_LIMIT = 100_000;

/** Reads an endpoint at one place, up to its limit. A call that fails is the reading's failure. */
export async function readEndpoint(
  endpoint: AnyApiEndpoint,
  place: ReadingPlace,
  reader: Reader,
): Promise<Reading> {
  const { parents } = place;
  const items: StoredItem[] = [];
  const values = new SharedValues();
  const limit = endpoint.limit ?? DEFAULT_LIMIT;
  let isAnswered = false;
  try {
    for await (const page of pagesOf(endpoint, place, reader)) {
      isAnswered = true;
      for (const raw of page) {
        if (items.length >= limit) return { items, failures: [], absent: false, truncated: true };
        const fields = values.of(readItem(endpoint.fields, raw, reader.ownContacts));
        const item = { parents, fields };
        items.push(item);
        if (reader.onUrl !== undefined) urlsOf(endpoint, item, raw).forEach(reader.onUrl);
      }
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { items, ...endedBy(error, endpoint, place, isAnswered) };
  }
  return { items, failures: [], absent: false, truncated: false };
}

/**
 * What an error means for a reading: the product is not there, there may be more, or it failed.
 *
 * @param isAnswered Whether a page came before, which proves that the product is there.
 */
function endedBy(
  error: ApiError,
  endpoint: AnyApiEndpoint,
  { parents, isThere = false }: ReadingPlace,
  isAnswered: boolean,
): Omit<Reading, 'items'> {
  const denied = !isAnswered && isAbsent(endpoint, error);
  const absent = denied && !isThere;
  const truncated = isClosed(endpoint, error) || (denied && isThere);
  const failures = absent || truncated ? [] : [readingFailure(error, parents)];
  return { failures, absent, truncated };
}

async function* pagesOf(
  endpoint: AnyApiEndpoint,
  { parameters }: ReadingPlace,
  { api, context, pages }: Reader,
): AsyncGenerator<readonly object[], void, void> {
  const url = endpointUrl(endpoint, context, parameters);
  if (endpoint.list === undefined) yield [await api.get(url)];
  else yield* pages(api, url, endpoint.list);
}

const GONE = [404, 410];
/**
 * The answer when an account has no access to a product. 403 with another code, such as 20003 or
 * 70051, or without one, may be a key without the permission.
 */
const NOT_LET_IN = { status: 403, code: 20403 };

function isAbsent(endpoint: AnyApiEndpoint, { status, code }: ApiError): boolean {
  const { absent = [], mayBeGone, parent } = endpoint;
  // Its parent was read, so the product is there.
  const isNotLetIn = status === NOT_LET_IN.status && code === NOT_LET_IN.code;
  const isGone = GONE.includes(status ?? 0) || isNotLetIn;
  if (mayBeGone && parent === undefined && isGone) return true;
  return absent.some((each) => each.status === status && (each.code ?? code) === code);
}

function isClosed({ mayBeClosed }: AnyApiEndpoint, { status }: ApiError): boolean {
  return mayBeClosed === true && (status === 403 || status === 404);
}

/** The complete URLs of a resource. */
function urlsOf(endpoint: AnyApiEndpoint, item: StoredItem, raw: object): readonly SeenUrl[] {
  return Object.entries(endpoint.fields).flatMap(([field, reader]) =>
    (reader.urls?.(rawField(raw, field)) ?? []).map((each) => ({ endpoint, item, field, ...each })),
  );
}
