import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { ApiError } from './api-error';
import type { RestClient } from './rest-client';
import { VisitedPages } from './visited-pages';

/** A page of a list. */
export interface Page {
  readonly items: readonly PlainObject[];
  /** The size of a full page, if the answer says so. */
  readonly size: number | undefined;
}

/**
 * The pages of a list, one by one, with the size that they declare.
 *
 * Reads all of Twilio's forms: `meta.next_page_url`, the 2010 API's `next_page_uri`, and
 * `meta.nextToken`, which newer APIs take as `pageToken`. A page without its list is an error, not
 * the end, so that an incomplete listing never looks complete.
 *
 * Source: Twilio docs, "Twilio's response", section "Pagination".
 *
 * @param key The name of the list in the answer, such as `events`.
 * @throws {ApiError}
 */
export async function* readPages(
  api: Pick<RestClient, 'get'>,
  first: URL,
  key: string,
): AsyncGenerator<Page, void, void> {
  const visited = new VisitedPages();
  for (let url: URL | undefined = first; url !== undefined; ) {
    visited.add(url.href);
    const page = await api.get(url);
    const items = ownValue(page, key);
    if (!Array.isArray(items) || !items.every(isPlainObject)) throw new ApiError('invalid_answer');
    yield { items, size: sizeOf(page) };
    url = nextPage(page, first);
  }
}

function sizeOf(page: PlainObject): number | undefined {
  const meta = ownValue(page, 'meta');
  const size = isPlainObject(meta) ? ownValue(meta, 'page_size') : undefined;
  return typeof size === 'number' && size > 0 ? size : undefined;
}

function nextPage(page: PlainObject, first: URL): URL | undefined {
  const meta = ownValue(page, 'meta');
  const token = isPlainObject(meta) ? ownValue(meta, 'nextToken') : undefined;
  if (typeof token === 'string' && token !== '') {
    const url = new URL(first);
    url.searchParams.set('pageToken', token);
    return url;
  }
  const next = isPlainObject(meta)
    ? ownValue(meta, 'next_page_url')
    : ownValue(page, 'next_page_uri');
  if (next === null || next === undefined || next === '') return undefined;
  if (typeof next !== 'string' || !URL.canParse(next, first.href)) {
    throw new ApiError('invalid_answer');
  }
  const url = new URL(next, first);
  // Credentials are sent along, so the next page must be at the first page's address.
  if (url.origin !== first.origin || url.pathname !== first.pathname) {
    throw new ApiError('invalid_answer');
  }
  return url;
}
