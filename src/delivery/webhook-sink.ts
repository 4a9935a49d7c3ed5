import http from 'node:http';
import https from 'node:https';
// Not `node:timers/promises`: every Function would load it at start-up, only for the retry.
import timers from 'node:timers';
import { type ExchangeOutcome, exchange } from '../network/exchange';
import { retryAfterMs } from '../network/retry-after';
import { type DeliveryFailure, type Sink, type SinkOptions, SinkUnavailableError } from './sink';
import { webhookHeaders } from './standard-webhooks';

/**
 * The time for which Event Streams waits for a webhook (Twilio docs, "Event Streams webhook
 * quickstart"). Of the 8 s that a Function has for the sink, this and the wait below leave one
 * second for the retry, or three without a wait.
 */
const TRY_MS = 5_000;

/** A sink that requests a longer pause gets no retry here; TaskRouter itself will retry. */
const LONGEST_WAIT_MS = 2_000;

/** Failures that a new connection may cure; a bad certificate stays bad. */
const CONNECTION_FAILURES: ReadonlySet<DeliveryFailure> = new Set(['connection_failed', 'timeout']);

/** Kept by the instance, so that a warm Function reuses its connections. */
const agents = {
  http: new http.Agent({ keepAlive: true }),
  https: new https.Agent({ keepAlive: true }),
};

/**
 * Posts each event to one URL, signed according to Standard Webhooks. Any 2xx accepts it.
 *
 * Retries once, with the same id and bytes, where that can help: after no answer, a sink that is
 * not ready (`502`, `503`, `504`, `408`), or a `429` that names a short pause. The commonest case
 * is a kept-alive connection that the sink has closed. With `tries: 1` only that case is retried.
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

/** An event that was not accepted. */
interface Miss {
  readonly error: SinkUnavailableError;
  /** After how many milliseconds a retry can help; `undefined` when none can. */
  readonly retryInMs: number | undefined;
  /** True when a kept-alive connection broke: most likely the sink has seen nothing. */
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
  // The answer of servers on a connection that was idle for too long (RFC 9110, section 15.5.9).
  if (status === 408) return 'timeout';
  return status >= 300 && status <= 399 ? 'redirected' : 'refused';
}

/** `500` and the rest of `5xx` are not expected to pass within a moment. */
function retryDelay(status: number, retryAfter: number | undefined): number | undefined {
  if (status === 429) return retryAfter;
  return [408, 502, 503, 504].includes(status) ? (retryAfter ?? 0) : undefined;
}

/** What broke one kept-alive connection may have broken them all: the next one must be new. */
function closeIdleConnections({ freeSockets }: http.Agent): void {
  for (const sockets of Object.values(freeSockets)) {
    for (const socket of sockets ?? []) socket.destroy();
  }
}
