import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { basicAuthorization } from './basic-authorization';
import { type ExchangeAnswer, ReceivedAnswer } from './exchange-answer';
import { type BodyStart, readBody, readBodyStart } from './read-body';
import { type TlsFailure, tlsFailureOf } from './tls-failure';
import { withoutCredentials } from './without-credentials';

/** A request that is sent once, and how much of its answer is wanted. */
export interface ExchangeRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: http.OutgoingHttpHeaders;
  /** Its length is sent with it. */
  readonly body?: string | Buffer | undefined;
  /** Makes the connection; `false` for one of its own, which is closed at the end. */
  readonly agent?: http.Agent | false | undefined;
  /** Resolves the host's name, unless a proxy does. */
  readonly lookup?: LookupFunction | undefined;
  /** Ends the exchange, as `timeoutMs` does. */
  readonly signal?: AbortSignal | undefined;
  /**
   * After this time, from the start to the end of the answer, the exchange is given up; where there
   * is none left, nothing is sent.
   */
  readonly timeoutMs: number;
  /**
   * With a number the body is read, and cut off at so many bytes. With a {@link BodyStart} its
   * start is, for as long as that says. Otherwise there is an answer as soon as its headers are
   * there: `drop` reads past the body, so that the connection can be used again, and `close` closes
   * the connection.
   */
  readonly answerBody: number | BodyStart | 'drop' | 'close';
}

/** Why there is no answer. */
export type ExchangeFailure =
  | 'timeout'
  /** The signal ended it. */
  | 'aborted'
  /** No connection, or one that was closed before the answer's end. */
  | 'connection_failed'
  | TlsFailure;

export interface Unanswered<Failure = ExchangeFailure> {
  readonly failure: Failure;
  /** What Node.js, or the look-up, calls the error, such as `ECONNREFUSED`. */
  readonly code: string | undefined;
  /** True where an agent had kept the connection: the other side may have closed it before. */
  readonly onKeptConnection: boolean;
}

/** What comes of a request that no signal ends. */
export type ExchangeOutcome = ExchangeAnswer | Unanswered<Exclude<ExchangeFailure, 'aborted'>>;

/**
 * Sends one request by `node:https`, and says what came of it. Failures are codes: no URL, no
 * header and no message is in them. Redirects are not followed, and certificates are checked,
 * whatever `NODE_TLS_REJECT_UNAUTHORIZED` says. Never rejects.
 *
 * Not by `fetch`, whose first call in a process costs some 45 ms more
 * (docs/decisions/0005-node-https-for-outbound-requests.md).
 */
export function exchange(
  request: ExchangeRequest & { readonly signal?: undefined },
): Promise<ExchangeOutcome>;
export function exchange(request: ExchangeRequest): Promise<ExchangeAnswer | Unanswered>;
export function exchange(request: ExchangeRequest): Promise<ExchangeAnswer | Unanswered> {
  const { signal, timeoutMs } = request;
  if (timeoutMs <= 0) return Promise.resolve(notSent('timeout'));
  if (signal?.aborted) return Promise.resolve(notSent('aborted'));
  return send(request);
}

function notSent(failure: 'timeout' | 'aborted'): Unanswered {
  return { failure, code: undefined, onKeptConnection: false };
}

/**
 * Of all that happens to a request, the first that has an outcome counts: a promise takes no
 * second one.
 */
function send(request: ExchangeRequest): Promise<ExchangeAnswer | Unanswered> {
  const { body, signal, timeoutMs, answerBody } = request;
  return new Promise((resolve) => {
    const outgoing = clientRequest(request);
    const fail = (failure: ExchangeFailure, code?: string) =>
      resolve({ failure, code, onKeptConnection: outgoing.reusedSocket });

    // What has come is an answer, where its start is enough.
    let takeWhatCame: () => void = () => undefined;
    const giveUp = (failure: 'timeout' | 'aborted') => {
      stopWaiting();
      takeWhatCame();
      outgoing.destroy();
      // Not left to events: a request that waits for its connection has none until that is there.
      fail(failure);
    };
    const abort = () => giveUp('aborted');
    const timer = setTimeout(giveUp, timeoutMs, 'timeout');
    signal?.addEventListener('abort', abort);
    const stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };

    const breakOff = () => fail('connection_failed');
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      fail(tlsFailureOf(error) ?? 'connection_failed', error.code),
    );
    // A connection that switches to another protocol ends without an answer and without an error.
    outgoing.on('close', breakOff);
    outgoing.on('close', stopWaiting);
    outgoing.on('response', (message) => {
      const answer = (received: Buffer, tooLarge: boolean) =>
        resolve(new ReceivedAnswer(message, received, tooLarge));
      // Without listeners: Node.js emits no error on a message that has none for it.
      if (typeof answerBody === 'string') {
        answer(Buffer.alloc(0), false);
        if (answerBody === 'drop') message.resume();
        else message.destroy();
        return;
      }
      // From here on it is over when the message is: the request may be closed before that is read.
      outgoing.off('close', breakOff);
      message.on('error', () => undefined);
      if (typeof answerBody === 'number') {
        message.on('close', breakOff);
        readBody(message, answerBody, answer);
      } else {
        takeWhatCame = readBodyStart(message, answerBody, (start) => answer(start, false));
      }
    });
    outgoing.end(body);
  });
}

function clientRequest({
  url,
  method,
  headers,
  body,
  agent,
  lookup,
}: ExchangeRequest): http.ClientRequest {
  const { request } = url.protocol === 'https:' ? https : http;
  // Node.js throws where those of the URL are not escaped.
  const authorization = basicAuthorization(url);
  return request(authorization === undefined ? url : withoutCredentials(url), {
    method,
    agent,
    lookup,
    rejectUnauthorized: true,
    headers: {
      ...(authorization !== undefined && { authorization }),
      ...headers,
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
    },
  });
}
