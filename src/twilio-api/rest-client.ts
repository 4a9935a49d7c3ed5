import type { Agent } from 'node:http';
import { parseJsonText } from '../json/parse-json-text';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { backOff } from '../network/back-off';
import { type ExchangeFailure, type ExchangeRequest, exchange } from '../network/exchange';
import { httpDate } from '../network/http-date';
import { retryAfterMs } from '../network/retry-after';
import { ApiError, type ApiFailure } from './api-error';

/** Names to values; a list is a repeated field. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

/** A REST API that answers in JSON. */
export interface RestClient {
  /** @throws {ApiError} for any answer that is not a JSON object with a 2xx status. */
  readonly get: (url: URL) => Promise<PlainObject>;
  /** The same with its version, which makes a `post` conditional. @throws {ApiError} as `get`. */
  readonly getTagged: (url: URL) => Promise<TaggedResource>;
  /**
   * Posts a form.
   *
   * @param tag Only if the resource still has this version; else the answer is 412.
   * @throws {ApiError} as `get`.
   */
  readonly post: (url: URL, form: Form, tag?: string) => Promise<PlainObject>;
  /** Changes the fields of a form by PATCH. @throws {ApiError} as `get`. */
  readonly patch: (url: URL, form: Form) => Promise<PlainObject>;
  /** Posts JSON. @throws {ApiError} as `get`. */
  readonly postJson: (url: URL, body: object) => Promise<PlainObject>;
  /** Resolves once the resource is gone, even if it was gone before. @throws {ApiError} */
  readonly delete: (url: URL) => Promise<void>;
  /**
   * The API's time in milliseconds since the epoch: the `Date` of its answer to a GET, whatever the
   * answer. `undefined` without one.
   *
   * @throws {ApiError} when there is no answer.
   */
  readonly timeAt: (url: URL) => Promise<number | undefined>;
}

/** A resource and its version. */
export interface TaggedResource {
  readonly resource: PlainObject;
  /** The `ETag` of the answer (RFC 9110, section 8.8.3); `undefined` when it has none. */
  readonly tag: string | undefined;
}

export interface RestClientOptions {
  /** Makes the connections: for a proxy, or to limit their number. */
  readonly agent?: Agent | undefined;
  /** Ends all calls and waits. */
  readonly signal?: AbortSignal | undefined;
  /** Attempts per call, including the first. */
  readonly attempts?: number;
  /** The longest wait before the second attempt; doubles with each further one. */
  readonly backoffMs?: number;
  /** The time limit of an attempt. */
  readonly timeoutMs?: number;
  /** Called for each request that is sent. */
  readonly onRequest?: () => void;
}

type Method = ExchangeRequest['method'];

/** The body of a POST or a PATCH, and its type. */
interface Content {
  readonly text: string;
  readonly type: 'application/x-www-form-urlencoded' | 'application/json';
  readonly ifMatch?: string | undefined;
}

interface Answer {
  readonly status: number;
  readonly tag: string | undefined;
  /** The API's time. */
  readonly date: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly body: unknown;
}

/** Far larger than any page of Twilio's; a longer answer is not from Twilio. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** A call is given up when `Retry-After` requests more. */
const MAX_WAIT_MS = 60_000;

/** The API, and the credentials for it. */
export interface RestAccess {
  /** The `Authorization` header. */
  readonly authorization: string;
  /** Whether credentials may go to the URL. */
  readonly isOwnUrl: (url: URL) => boolean;
}

/**
 * Calls a REST API.
 *
 * Retries what may be temporary: 429 for every call, 5xx and broken connections only for a GET,
 * since others may have taken effect. Waits as long as `Retry-After` requests, else a random time
 * below a bound that doubles (docs/decisions/0008-own-client-for-the-rest-api.md).
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

  /** One attempt: the answer, or the failure. */
  async function send(
    method: Method,
    url: URL,
    content: Content | undefined,
  ): Promise<Answer | ApiError> {
    onRequest?.();
    const answer = await exchange({
      url,
      method,
      headers: { ...headers, ...headersOf(content) },
      body: content?.text,
      agent,
      signal,
      timeoutMs,
      answerBody: MAX_BODY_BYTES,
    });
    if ('failure' in answer) return new ApiError(failureOf(answer.failure));
    if (answer.tooLarge) return new ApiError('connection_failed');
    const date = httpDate(answer.headers.date ?? '');
    return {
      status: answer.status,
      tag: answer.headers.etag,
      date,
      retryAfterMs: retryAfterMs(answer.headers['retry-after'], date ?? Date.now()),
      body: parseJsonText(answer.body.toString('utf8')),
    };
  }

  /** The last attempt's answer, whatever its status. */
  async function answerTo(method: Method, url: URL, content?: Content): Promise<Answer> {
    if (!isOwnUrl(url)) throw new TypeError('not a URL of this API');
    for (let attempt = 1; ; attempt++) {
      if (signal?.aborted) throw new ApiError('aborted');
      const outcome = await send(method, url, content);
      if (attempt >= attempts || !mayHelpToRepeat(outcome, method)) {
        if (outcome instanceof ApiError) throw outcome;
        return outcome;
      }
      const askedMs = outcome instanceof ApiError ? undefined : outcome.retryAfterMs;
      const waited = await backOff({ attempt, backoffMs, askedMs, signal });
      if (!waited) throw new ApiError('aborted');
    }
  }

  async function call(method: Method, url: URL, content?: Content): Promise<TaggedResource> {
    const answer = await answerTo(method, url, content);
    const error = errorOf(answer);
    if (error !== undefined) throw error;
    return { resource: objectOf(answer), tag: answer.tag };
  }

  return {
    get: async (url) => (await call('GET', url)).resource,
    getTagged: (url) => call('GET', url),
    post: async (url, form, tag) => (await call('POST', url, formOf(form, tag))).resource,
    patch: async (url, form) => (await call('PATCH', url, formOf(form))).resource,
    postJson: async (url, body) => (await call('POST', url, jsonOf(body))).resource,
    delete: async (url) => {
      const error = errorOf(await answerTo('DELETE', url));
      if (error !== undefined && error.failure !== 'not_found') throw error;
    },
    timeAt: async (url) => (await answerTo('GET', url)).date,
  };
}

function headersOf(content: Content | undefined): Readonly<Record<string, string>> {
  if (content === undefined) return {};
  const { type, ifMatch } = content;
  return { 'content-type': type, ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }) };
}

function jsonOf(body: object): Content {
  return { text: JSON.stringify(body), type: 'application/json' };
}

function formOf(form: Form, ifMatch?: string): Content {
  const fields = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
  const text = new URLSearchParams(fields).toString();
  return { text, type: 'application/x-www-form-urlencoded', ifMatch };
}

function failureOf(failure: ExchangeFailure): ApiFailure {
  return failure === 'aborted' || failure === 'timeout' ? failure : 'connection_failed';
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

function mayHelpToRepeat(outcome: Answer | ApiError, method: Method): boolean {
  if (outcome instanceof ApiError) return isPassing(outcome, method);
  const error = errorOf(outcome);
  const { retryAfterMs: askedMs = 0 } = outcome;
  return error !== undefined && isPassing(error, method) && askedMs <= MAX_WAIT_MS;
}

/** True for a failure that may pass within a moment, of a call that can be repeated. */
function isPassing({ failure }: ApiError, method: Method): boolean {
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
