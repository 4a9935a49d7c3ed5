import http from 'node:http';
import https from 'node:https';
import { type TlsFailure, tlsFailureOf } from '../network/tls-failure';

/** A request that is sent once. */
export interface WebhookPost {
  readonly url: URL;
  readonly headers: http.OutgoingHttpHeaders;
  readonly body: Buffer;
  readonly agent: http.Agent;
  /** Ends it, as `timeoutMs` does. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** The answer's status and its `Retry-After`, or why there is no answer. */
export type PostOutcome =
  | { readonly status: number; readonly retryAfter: string | undefined }
  | { readonly status: undefined; readonly failure: 'connection_failed' | 'timeout' | TlsFailure };

/**
 * Posts once, and says what came of it as soon as the answer's headers are there. Redirects are not
 * followed. Never rejects.
 *
 * `node:https` and not `fetch`, whose first call in a process costs some 45 ms more
 * (docs/decisions/0005-node-https-for-outbound-requests.md).
 */
export function postWebhook(post: WebhookPost): Promise<PostOutcome> {
  const { url, headers, body, agent, signal, timeoutMs } = post;
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve) => {
    let timedOut = false;
    const fail = (tlsFailure?: TlsFailure) => {
      const failure = timedOut || signal.aborted ? 'timeout' : (tlsFailure ?? 'connection_failed');
      resolve({ status: undefined, failure });
    };
    const outgoing = request(
      url,
      {
        method: 'POST',
        agent,
        signal,
        // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
        rejectUnauthorized: true,
        headers: { ...headers, 'content-length': body.length },
      },
      (answer) => {
        // The status says all; the body is read, so that the connection can be used again.
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
        answer.on('error', () => undefined).resume();
      },
    );
    const timer = setTimeout(() => {
      timedOut = true;
      outgoing.destroy();
    }, timeoutMs);
    outgoing.on('error', (error) => fail(tlsFailureOf(error)));
    outgoing.on('close', () => {
      clearTimeout(timer);
      // A connection that switches to another protocol ends without an answer and without an error.
      fail();
    });
    outgoing.end(body);
  });
}
