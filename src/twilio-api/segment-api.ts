import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { ApiError } from './api-error';
import { type RestClient, type RestClientOptions, restClient } from './rest-client';
import { VisitedPages } from './visited-pages';

export const SEGMENT_HOSTS = ['api.segmentapis.com', 'eu1.api.segmentapis.com'] as const;

export interface SegmentApiOptions extends RestClientOptions {
  /** The workspace's region. */
  readonly region?: 'us' | 'eu';
}

/**
 * Calls Twilio Segment's Public API; a token is for one workspace.
 *
 * Source: Segment docs, "Public API"; its SDK for TypeScript, `configureApis` and
 * `configureEuApis`.
 */
export function segmentApi(
  token: string,
  { region = 'us', ...options }: SegmentApiOptions = {},
): Pick<RestClient, 'get'> {
  const client = restClient({ authorization: `Bearer ${token}`, isOwnUrl: isSegmentUrl }, options);
  return { get: (url) => client.get(inRegion(url, region)) };
}

/** Workspaces in the EU have their own host. */
function inRegion(url: URL, region: 'us' | 'eu'): URL {
  const regional = new URL(url);
  if (region === 'eu' && url.host === SEGMENT_HOSTS[0]) regional.host = SEGMENT_HOSTS[1];
  return regional;
}

function isSegmentUrl({ protocol, host }: URL): boolean {
  return protocol === 'https:' && SEGMENT_HOSTS.some((each) => each === host);
}

/**
 * The pages of a Segment list, `{ data: { KEY: […], pagination: { next } } }`, one by one.
 *
 * @throws {ApiError} also for a page without its list, or one that leads back to an earlier page.
 */
export async function* listSegmentPages(
  api: Pick<RestClient, 'get'>,
  first: URL,
  key: string,
): AsyncGenerator<readonly PlainObject[], void, void> {
  const visited = new VisitedPages();
  for (let url: URL | undefined = first; url !== undefined; ) {
    const { data } = await api.get(url);
    const items = isPlainObject(data) ? ownValue(data, key) : undefined;
    if (!isPlainObject(data) || !Array.isArray(items) || !items.every(isPlainObject)) {
      throw new ApiError('invalid_answer');
    }
    yield items;
    const cursor = nextCursor(data);
    if (cursor === undefined) return;
    visited.add(cursor);
    url = new URL(first);
    url.searchParams.set('pagination[cursor]', cursor);
  }
}

function nextCursor(data: PlainObject): string | undefined {
  const pagination = ownValue(data, 'pagination');
  const next = isPlainObject(pagination) ? ownValue(pagination, 'next') : undefined;
  return typeof next === 'string' && next !== '' ? next : undefined;
}
