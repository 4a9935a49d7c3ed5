import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { basicAuthorization } from './basic-authorization';
import { type ExchangeAnswer, ReceivedAnswer } from './exchange-answer';
import { type BodyStart, readBody, readBodyStart } from './read-body';
import { type TlsFailure, tlsFailureOf } from './tls-failure';
import { withoutCredentials } from './without-credentials';

/** A request to send once, and how much of the answer to read. */
export interface ExchangeRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly headers?: http.OutgoingHttpHeaders;
  /** Its length is sent with it. */
  readonly body?: string | Buffer | undefined;
  /** Makes the connection; `false` for a separate one, which is closed at the end. */
  readonly agent?: http.Agent | false | undefined;
  /** Resolves the host's name, unless a proxy does. */
  readonly lookup?: LookupFunction | undefined;
  /** Ends the exchange early. */
  readonly signal?: AbortSignal | undefined;
  /**
   * The time limit from the start to the end of the answer; when it is not positive, nothing is
   * sent.
   */
  readonly timeoutMs: number;
  /**
   * A number reads the body, up to that many bytes. A {@link BodyStart} reads its start. Otherwise
   * the answer is complete once its headers are there: `drop` skips the body, so that the
   * connection can be reused, and `close` closes the connection.
   */
  readonly answerBody: number | BodyStart | 'drop' | 'close';
}

/** Why there is no answer. */
export type ExchangeFailure =
  | 'timeout'
  /** The signal ended it. */
  | 'aborted'
  /** No connection, or one closed before the end of the answer. */
  | 'connection_failed'
  | TlsFailure;

export interface Unanswered<Failure = ExchangeFailure> {
  readonly failure: Failure;
  /** The error code of Node.js or the look-up, such as `ECONNREFUSED`. */
  readonly code: string | undefined;
  /** True when an agent reused the connection: the server may have closed it before. */
  readonly onKeptConnection: boolean;
}

/** The outcome of a request without a signal. */
export type ExchangeOutcome = ExchangeAnswer | Unanswered<Exclude<ExchangeFailure, 'aborted'>>;

/**
 * Sends one request by `node:https`, and returns the outcome. Failures are codes, without URL,
 * header or message. Redirects are not followed, and certificates are checked, whatever
 * `NODE_TLS_REJECT_UNAUTHORIZED` says. Never rejects.
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

/** The first outcome of a request counts, because a promise settles only once. */
function send(request: ExchangeRequest): Promise<ExchangeAnswer | Unanswered> {
  const { body, signal, timeoutMs, answerBody } = request;
  return new Promise((resolve) => {
    const outgoing = clientRequest(request);
    const fail = (failure: ExchangeFailure, code?: string) =>
      resolve({ failure, code, onKeptConnection: outgoing.reusedSocket });

    // Where the start of the body is enough, what has arrived is the answer.
    let takeWhatCame: () => void = () => undefined;
    const giveUp = (failure: 'timeout' | 'aborted') => {
      stopWaiting();
      takeWhatCame();
      outgoing.destroy();
      // Not left to events: a request emits none while it waits for its connection.
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
      // No listeners needed: Node.js emits no error on a message without a listener for it.
      if (typeof answerBody === 'string') {
        answer(Buffer.alloc(0), false);
        if (answerBody === 'drop') message.resume();
        else message.destroy();
        return;
      }
      // From here on the message decides: the request may be closed before the message is read.
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
  // Node.js would throw for unescaped credentials in the URL.
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
