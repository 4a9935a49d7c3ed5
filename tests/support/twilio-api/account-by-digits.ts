import type { RequestListener } from 'node:http';
import type { CertificateAuthority } from '../servers/certificate-authority';
import { sidOf } from '../sids';
import { type ApiAnswer, type ApiStandIn, apiStandIn } from './api-stand-in';

const answering =
  (status: number): RequestListener =>
  (_, response) =>
    response.writeHead(status).end();

/** Possible hosts of a route, and the answer of each. */
const ROUTES: Readonly<Record<string, RequestListener>> = {
  'closed.example.com': answering(403),
  'open.example.com': answering(204),
  'missing.example.com': answering(404),
  'failing.example.com': answering(500),
  'redirecting.example.com': answering(302),
};

/** The statuses that an account's digits may request. */
const STATUSES = [401, 403, 404, 429, 500];

/**
 * A stand-in for Twilio's API, for recorded commands, which cannot name a port: the last digits of
 * an account's SID decide its answers.
 *
 * - `401`, `403`, `404`, `429`, `500`: this status to every call.
 * - any other number: that many workspaces, and nothing deployed.
 */
export function accountByDigits(authority: CertificateAuthority): Promise<ApiStandIn> {
  const numberOf = (username: string) => Number(username.slice(-3));
  return apiStandIn({
    authority,
    elsewhere: ROUTES,
    fault: ({ username }): ApiAnswer | undefined => {
      const status = numberOf(username);
      if (!STATUSES.includes(status)) return undefined;
      return { status, headers: { 'retry-after': '0' }, body: { code: 20000 + (status % 100) } };
    },
    resources: {
      'GET taskrouter.twilio.com/v1/Workspaces': ({ username }) => ({
        key: 'workspaces',
        list: Array.from({ length: numberOf(username) }, (_, index) => workspace(index)),
      }),
      'GET taskrouter.twilio.com/v1/Workspaces/{Sid}': { body: workspace(0) },
      'POST taskrouter.twilio.com/v1/Workspaces/{Sid}': { body: workspace(0) },
    },
  });
}

/** A workspace without an event callback; an update does not change it. */
function workspace(index: number): object {
  return { sid: sidOf('WS', index), event_callback_url: '', events_filter: '' };
}
