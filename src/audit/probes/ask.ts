import http from 'node:http';
import https from 'node:https';
import { type TlsFailure, tlsFailureOf } from '../../network/tls-failure';
import { AddressNotPublicError } from '../../recordings/public-address-lookup';
import { routeTo } from './route-to';

/** Why there was no answer. */
export type NoAnswer = TlsFailure | 'timeout' | 'connection_failed' | 'address_not_public';

/** What a probe may know of an answer. */
export type ProbeAnswer =
  | {
      readonly status: number;
      /** Whether credentials are asked for by `WWW-Authenticate`: Basic or Digest. */
      readonly challenged: boolean;
      /** The host that a redirect leads to. */
      readonly redirectHost: string | null;
      /** Up to `bodyBytes` of the body, to be looked at only in memory. */
      readonly body: string;
    }
  | { readonly failure: NoAnswer };

export interface ProbeRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  /** A form, for a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** How much of the body is read; without it, the connection is closed after the headers. */
  readonly bodyBytes?: number;
}

export interface AskOptions {
  /** For a proxy, which resolves names and so decides which addresses can be reached. */
  readonly agent?: http.Agent | undefined;
  readonly timeoutMs?: number;
}

/**
 * Sends one request, as a stranger would: no cookies, no redirects followed, and only where
 * {@link routeTo} leads. A name and password in the URL are not sent. Never rejects.
 */
export function ask(
  { url, method, headers = {}, form, bodyBytes = 0 }: ProbeRequest,
  { agent, timeoutMs = 10_000 }: AskOptions,
): Promise<ProbeAnswer> {
  const route = routeTo(url);
  if (route === null) return Promise.resolve({ failure: 'address_not_public' });
  const { request } = url.protocol === 'https:' ? https : http;
  const body = form === undefined ? '' : new URLSearchParams(form).toString();
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve) => {
    const outgoing = request(
      withoutUserinfo(url),
      {
        method,
        agent: url.protocol === 'https:' && agent !== undefined ? agent : false,
        signal,
        rejectUnauthorized: true,
        headers: {
          ...headers,
          'user-agent': 'hipaa-guard',
          ...(method === 'POST'
            ? {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
              }
            : {}),
        },
        ...route,
      },
      (answer) => {
        const { statusCode = 0, headers: given } = answer;
        const head = {
          status: statusCode,
          challenged: /\b(?:basic|digest)\b/i.test(given['www-authenticate'] ?? ''),
          redirectHost: hostOf(given.location, url),
        };
        const chunks: Buffer[] = [];
        let length = 0;
        const done = () => {
          resolve({ ...head, body: Buffer.concat(chunks).subarray(0, bodyBytes).toString('utf8') });
          answer.destroy();
        };
        answer.on('error', done);
        if (bodyBytes === 0) return done();
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          length += chunk.length;
          if (length >= bodyBytes) done();
        });
        answer.on('end', done);
      },
    );
    outgoing.on('error', (error) => resolve({ failure: failureOf(error, signal) }));
    outgoing.on('close', () => resolve({ failure: failureOf({}, signal) }));
    outgoing.end(body);
  });
}

function withoutUserinfo(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare;
}

function hostOf(location: string | undefined, base: URL): string | null {
  if (location === undefined || !URL.canParse(location, base.href)) return null;
  return new URL(location, base).hostname;
}

function failureOf(error: Partial<NodeJS.ErrnoException>, signal: AbortSignal): NoAnswer {
  if (signal.aborted) return 'timeout';
  if (error instanceof AddressNotPublicError) return 'address_not_public';
  return tlsFailureOf(error as NodeJS.ErrnoException) ?? 'connection_failed';
}
