import type { Agent } from 'node:http';
import { exchange } from '../../network/exchange';
import { ADDRESS_NOT_PUBLIC } from '../../network/public-address-lookup';
import type { TlsFailure } from '../../network/tls-failure';
import { withoutCredentials } from '../../network/without-credentials';
import { routeTo } from './route-to';

/** Why there was no answer. */
export type NoAnswer = TlsFailure | 'timeout' | 'connection_failed' | 'address_not_public';

/** The parts of an answer that a probe may see. */
export type ProbeAnswer =
  | {
      readonly status: number;
      /** Whether `WWW-Authenticate` requests credentials: Basic or Digest. */
      readonly challenged: boolean;
      /** The host that a redirect leads to. */
      readonly redirectHost: string | null;
      /** Up to `bodyBytes` of the body, to be inspected only in memory. */
      readonly body: string;
    }
  | { readonly failure: NoAnswer };

export interface ProbeRequest {
  readonly url: URL;
  /**
   * Whether the person who runs the audit named this URL, so that {@link routeTo} accepts it as it
   * is.
   */
  readonly isNamed?: boolean;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** A form, for a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** How much of the body to read; by default, the connection is closed after the headers. */
  readonly bodyBytes?: number;
}

export interface AskOptions {
  /** For a proxy, which resolves names and so decides which addresses are reachable. */
  readonly agent?: Agent | undefined;
  readonly timeoutMs?: number;
}

/**
 * Sends one request, as a stranger would: no cookies, no redirects followed, and only where
 * {@link routeTo} leads. A user name and password in the URL are not sent. Never rejects.
 */
export async function ask(
  { url, isNamed, method, headers = {}, form, bodyBytes = 0 }: ProbeRequest,
  { agent, timeoutMs = 10_000 }: AskOptions,
): Promise<ProbeAnswer> {
  const route = routeTo(url, isNamed);
  if (route === null) return { failure: 'address_not_public' };
  const answer = await exchange({
    ...route,
    url: withoutCredentials(url),
    method,
    headers: {
      'user-agent': 'hipaa-guard',
      ...headers,
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    },
    body: method === 'POST' ? new URLSearchParams(form).toString() : undefined,
    agent: url.protocol === 'https:' && agent !== undefined ? agent : false,
    timeoutMs,
    answerBody: bodyBytes === 0 ? 'close' : bodyBytes,
  });
  if ('failure' in answer) {
    const { failure, code } = answer;
    return { failure: code === ADDRESS_NOT_PUBLIC ? 'address_not_public' : failure };
  }
  const { status, headers: given, body } = answer;
  return {
    status,
    challenged: /\b(?:basic|digest)\b/i.test(given['www-authenticate'] ?? ''),
    redirectHost: hostOf(given.location, url),
    body: body.toString('utf8'),
  };
}

function hostOf(location: string | undefined, base: URL): string | null {
  if (location === undefined || !URL.canParse(location, base.href)) return null;
  return new URL(location, base).hostname;
}
