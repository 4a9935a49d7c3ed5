import http from 'node:http';
import https from 'node:https';
// Not `node:timers/promises`, which every Function would load at its start for the second try only.
import timers from 'node:timers';
import { type ExchangeOutcome, exchange } from '../network/exchange';
import { retryAfterMs } from '../network/retry-after';
import { type DeliveryFailure, type Sink, type SinkOptions, SinkUnavailableError } from './sink';
import { webhookHeaders } from './standard-webhooks';

/**
 * As long as Event Streams waits for a webhook (Twilio docs, "Event Streams webhook quickstart").
 * Of the 8 s that a Function has for the sink, this and the wait below leave one second for the
 * second try, or three when there is no wait.
 */
const TRY_MS = 5_000;

/**
 * A sink that asks for a longer pause gets no second try: that is left to TaskRouter's own retry.
 */
const LONGEST_WAIT_MS = 2_000;

/** Failures that a new connection may cure; a certificate would be no better on another one. */
const CONNECTION_FAILURES: ReadonlySet<DeliveryFailure> = new Set(['connection_failed', 'timeout']);

/** Kept by the instance, so that a warm Function need not shake hands again. */
const agents = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
};

/**
 * Posts each event, signed by the Standard Webhooks scheme, to one URL. Any 2xx takes it.
 *
 * Where a second try can help there is one, with the same id and bytes: after no answer, a sink
 * that is not ready (`502`, `503`, `504`, `408`), and a `429` that names a short pause. The
 * commonest case is a connection that was kept, and that the sink has closed in the meantime. Where
 * the options ask for one try only, there is a second one in that case, and in no other.
 */
export function webhookSink(url: URL, key: Buffer, options: SinkOptions = {}): Sink {
  const agent = url.protocol === 'https:' ? (options.agent ?? agents.https) : agents.http;
  return {
    async deliver(event, withinMs) {
      const deadline = performance.now() + withinMs;
      const body = Buffer.from(JSON.stringify(event));
      const tryOnce = async () => {
        const now = Date.now();
        const headers = {
          ...webhookHeaders(event.id, Math.floor(now / 1000), body, key),
          'content-type': 'application/cloudevents+json; charset=utf-8',
        };
        const timeoutMs = Math.min(TRY_MS, deadline - performance.now());
        return missOf(
          await exchange({
            url,
            method: 'POST',
            headers,
            body,
            agent,
            timeoutMs,
            answerBody: 'drop',
          }),
          Date.now(),
        );
      };

      const miss = await tryOnce();
      if (miss === undefined) return;
      const { error, retryInMs, wasConnectionGone } = miss;
      const longestWaitMs = Math.min(LONGEST_WAIT_MS, deadline - performance.now());
      const isWorthIt = retryInMs !== undefined && retryInMs <= longestWaitMs;
      if (!isWorthIt || (options.tries === 1 && !wasConnectionGone)) throw error;
      await timers.promises.setTimeout(retryInMs);
      if (CONNECTION_FAILURES.has(error.failure)) closeIdleConnections(agent);
      const secondMiss = await tryOnce();
      if (secondMiss !== undefined) throw secondMiss.error;
    },
  };
}

/** An event that was not taken. */
interface Miss {
  readonly error: SinkUnavailableError;
  /** After how many milliseconds a second try can help; `undefined` when none can. */
  readonly retryInMs: number | undefined;
  /** True for a connection that was kept, and broke: most likely the sink has seen nothing. */
  readonly wasConnectionGone: boolean;
}

function missOf(outcome: ExchangeOutcome, now: number): Miss | undefined {
  if ('failure' in outcome) {
    const { failure, onKeptConnection } = outcome;
    return {
      error: new SinkUnavailableError(failure),
      retryInMs: CONNECTION_FAILURES.has(failure) ? 0 : undefined,
      wasConnectionGone: onKeptConnection && failure === 'connection_failed',
    };
  }
  const { status } = outcome;
  if (status >= 200 && status <= 299) return undefined;
  const retryAfter = retryAfterMs(outcome.headers['retry-after'], now);
  return {
    error: new SinkUnavailableError(failureOf(status), status, retryAfter),
    retryInMs: retryDelay(status, retryAfter),
    wasConnectionGone: false,
  };
}

function failureOf(status: number): DeliveryFailure {
  if (status >= 500) return 'server_error';
  if (status === 429) return 'rate_limited';
  // What servers say on a connection that was idle for too long (RFC 9110, section 15.5.9).
  if (status === 408) return 'timeout';
  return status >= 300 && status <= 399 ? 'redirected' : 'refused';
}

/** `500` and the rest of `5xx` say nothing that a moment would change. */
function retryDelay(status: number, retryAfter: number | undefined): number | undefined {
  if (status === 429) return retryAfter;
  return [408, 502, 503, 504].includes(status) ? (retryAfter ?? 0) : undefined;
}

/** What broke one connection may have broken all that were kept: the next one must be new. */
function closeIdleConnections({ freeSockets }: http.Agent): void {
  for (const sockets of Object.values(freeSockets)) {
    for (const socket of sockets ?? []) socket.destroy();
  }
}
