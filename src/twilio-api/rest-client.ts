import type { Agent, OutgoingHttpHeaders } from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { retryAfterMs } from '../network/retry-after';
import { ApiError, type ApiFailure } from './api-error';

/** A REST API that answers in JSON. */
export interface RestClient {
  /** @throws {ApiError} for any answer that is not a JSON object with a 2xx status. */
  readonly get: (url: URL) => Promise<PlainObject>;
  /** Posts a form. @throws {ApiError} as `get`. */
  readonly post: (url: URL, form: Readonly<Record<string, string>>) => Promise<PlainObject>;
}

export interface RestClientOptions {
  /** Makes the connections: for a proxy, or to bound how many there are at once. */
  readonly agent?: Agent | undefined;
  /** Ends every call, and every wait between two attempts. */
  readonly signal?: AbortSignal | undefined;
  /** Attempts at one call, the first included. */
  readonly attempts?: number;
  /** The longest wait before the second attempt; it doubles with each further one. */
  readonly backoffMs?: number;
  /** After this time without an answer an attempt is given up. */
  readonly timeoutMs?: number;
  /** Called for each request that is sent. */
  readonly onRequest?: () => void;
}

interface Answer {
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  readonly body: unknown;
}

/** Far above any page that Twilio sends; a longer answer is not from Twilio. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** When `Retry-After` asks for more, the call is given up. */
const MAX_WAIT_MS = 60_000;

/** Which API it is, and who asks. */
export interface RestAccess {
  /** The `Authorization` header. */
  readonly authorization: string;
  /** Whether credentials may go to the URL. */
  readonly isOwnUrl: (url: URL) => boolean;
}

/**
 * Calls a REST API by `node:https`.
 *
 * What may be temporary is tried again: 429 for every call, 5xx and broken connections only for a
 * GET, since a POST may have been carried out. The wait is what `Retry-After` asks for, else a random
 * time under a bound that doubles (docs/decisions/0008-own-client-for-the-rest-api.md).
 */
export function restClient(
  { authorization, isOwnUrl }: RestAccess,
  {
    agent,
    signal,
    attempts = 6,
    backoffMs = 500,
    timeoutMs = 30_000,
    onRequest,
  }: RestClientOptions = {},
): RestClient {
  const headers = { authorization, accept: 'application/json', 'user-agent': 'hipaa-guard' };

  async function call(method: 'GET' | 'POST', url: URL, body: string): Promise<PlainObject> {
    if (!isOwnUrl(url)) throw new TypeError('not a URL of this API');
    for (let attempt = 1; ; attempt++) {
      if (signal?.aborted) throw new ApiError('aborted');
      onRequest?.();
      const outcome = await send({ method, url, body, headers, agent, signal, timeoutMs });
      const error = outcome instanceof ApiError ? outcome : errorOf(outcome);
      if (error === undefined) return objectOf(outcome as Answer);
      if (attempt >= attempts || !mayHelpToRepeat(error, method)) throw error;
      const asked = outcome instanceof ApiError ? undefined : outcome.retryAfterMs;
      if (asked !== undefined && asked > MAX_WAIT_MS) throw error;
      await wait(asked ?? Math.random() * backoffMs * 2 ** (attempt - 1), signal);
    }
  }

  return {
    get: (url) => call('GET', url, ''),
    post: (url, form) => call('POST', url, new URLSearchParams(form).toString()),
  };
}

interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly body: string;
  readonly headers: OutgoingHttpHeaders;
  readonly agent: Agent | undefined;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number;
}

/** One attempt: the answer, or the failure that left none. */
function send({ method, url, body, headers, agent, signal, timeoutMs }: Request) {
  const timeout = AbortSignal.timeout(timeoutMs);
  const ended = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  return new Promise<Answer | ApiError>((resolve) => {
    const fail = () => resolve(new ApiError(failureOf(signal, timeout)));
    // A request that waits for its connection says nothing before it has one.
    ended.addEventListener('abort', fail);
    const outgoing = https.request(
      url,
      {
        method,
        agent,
        signal: ended,
        // Whatever NODE_TLS_REJECT_UNAUTHORIZED says: credentials go to Twilio alone.
        rejectUnauthorized: true,
        headers:
          method === 'GET'
            ? headers
            : {
                ...headers,
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
              },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > MAX_BODY_BYTES) answer.destroy(new Error('too long'));
          chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            retryAfterMs: retryAfterMs(answer.headers['retry-after'], Date.now()),
            body: parseJson(Buffer.concat(chunks).toString('utf8')),
          }),
        );
      },
    );
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}

function failureOf(signal: AbortSignal | undefined, timeout: AbortSignal): ApiFailure {
  if (signal?.aborted) return 'aborted';
  return timeout.aborted ? 'timeout' : 'connection_failed';
}

function errorOf({ status, body }: Answer): ApiError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const code = isPlainObject(body) ? ownValue(body, 'code') : undefined;
  return new ApiError(failureOfStatus(status), status, typeof code === 'number' ? code : undefined);
}

function failureOfStatus(status: number): ApiFailure {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  return status >= 500 ? 'server_error' : 'unexpected_status';
}

function mayHelpToRepeat({ failure }: ApiError, method: 'GET' | 'POST'): boolean {
  if (failure === 'rate_limited') return true;
  return (
    method === 'GET' &&
    (failure === 'server_error' || failure === 'connection_failed' || failure === 'timeout')
  );
}

function objectOf({ status, body }: Answer): PlainObject {
  if (!isPlainObject(body)) throw new ApiError('invalid_answer', status);
  return body;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    throw new ApiError('aborted');
  }
}
