import type { IncomingMessage, RequestListener } from 'node:http';
import https from 'node:https';
import type { CertificateAuthority } from '../servers/certificate-authority';
import { tlsStandIn } from '../servers/tls-stand-in';
import type { ApiStandIn } from './api-stand-in';
import { SEGMENT_DESCRIPTION } from './segment-description';

/**
 * Path, with its ids filled in, to the items of its list or to `data`; what is missing is empty.
 */
export type SegmentResources = Readonly<Record<string, readonly object[] | object>>;

export interface SegmentStandInOptions {
  readonly authority: CertificateAuthority;
  readonly token: string;
  readonly resources: SegmentResources;
  /** Other answers for some paths, as in the description. */
  readonly statuses?: Readonly<Record<string, number>>;
  /** The number of items per page. */
  readonly pageSize?: number;
}

/** Answers like Segment's Public API. */
export function segmentListener({
  token,
  resources,
  statuses = {},
  pageSize = 2,
}: Omit<SegmentStandInOptions, 'authority'>) {
  const calls: string[] = [];
  const violations: string[] = [];

  function answerOf({ method, url = '/', headers }: IncomingMessage): [number, object] {
    const { host, pathname, searchParams } = new URL(url, 'https://api.segmentapis.com');
    calls.push(`${method} ${host}${pathname}`);
    const [path, { list = undefined } = {}] =
      Object.entries(SEGMENT_DESCRIPTION).find(([template]) =>
        new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
      ) ?? [];
    if (method !== 'GET' || path === undefined) {
      violations.push(`${method} ${pathname} is no call of Segment’s API`);
      return [404, {}];
    }
    if (headers.authorization !== `Bearer ${token}`) return [401, {}];
    const status = statuses[path];
    if (status !== undefined) return [status, {}];
    const resource = resources[pathname];
    if (list === undefined) return [200, { data: resource ?? {} }];

    const items = Array.isArray(resource) ? resource : [];
    const start = Number(searchParams.get('pagination[cursor]') ?? 0);
    const next = start + pageSize < items.length ? { next: String(start + pageSize) } : {};
    const pagination = { current: String(start), ...next };
    return [200, { data: { [list]: items.slice(start, start + pageSize), pagination } }];
  }

  const listener: RequestListener = (request, response) => {
    const [status, body] = answerOf(request);
    response.writeHead(status, { 'content-type': 'application/vnd.segment.v1+json' });
    response.end(JSON.stringify(body));
  };
  return { listener, calls, violations };
}

/** Stands in for Segment's Public API, behind a proxy and with its own certificate. */
export async function segmentStandIn({
  authority,
  ...options
}: SegmentStandInOptions): Promise<Omit<ApiStandIn, 'requests'>> {
  const { listener, calls, violations } = segmentListener(options);
  const server = https.createServer(authority.issue('api.segmentapis.com'), listener);
  return { ...(await tlsStandIn(server, authority)), calls, violations };
}
