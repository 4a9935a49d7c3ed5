import type https from 'node:https';
import type { FilteredEvent } from '../filter/filtered-event';
import { TLS_FAILURES } from '../network/tls-failure';

/** Where filtered events go. docs/sinks.md says how to add one, and how it is tested. */
export interface Sink {
  /**
   * Delivers one event. An event may be delivered more than once, with the same `id` and bytes.
   *
   * @param withinMs The time limit in milliseconds.
   * @throws {SinkUnavailableError} when the sink did not accept it.
   */
  readonly deliver: (event: FilteredEvent, withinMs: number) => Promise<void>;
}

/** How a sink reaches its target, whatever its form. */
export interface SinkOptions {
  /** Makes the connections to an `https:` URL; for a command behind a proxy. */
  readonly agent?: https.Agent | undefined;
  /**
   * How often an event is sent, where a retry can help. A failure of a kept-alive connection that
   * was closed does not count.
   *
   * @default 2
   */
  readonly tries?: 1 | 2;
}

/** Why a sink did not accept an event. */
export const DELIVERY_FAILURES = [
  /** No connection, or it broke before the answer. */
  'connection_failed',
  /** The connection could not be trusted. */
  ...TLS_FAILURES,
  /** No answer within the time. */
  'timeout',
  /** The sink was not called, because it recently timed out. */
  'paused',
  /** A redirect. Not followed, because its target was never configured. */
  'redirected',
  /** `429`: too many events. */
  'rate_limited',
  /** `5xx`. */
  'server_error',
  /** `4xx`: the sink will not accept the event however often it is sent. Somebody has to look. */
  'refused',
  /** The file could not be written. */
  'write_failed',
] as const;

export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** The sink did not accept an event. Holds no part of the event, the URL or the answer's text. */
export class SinkUnavailableError extends Error {
  override readonly name = 'SinkUnavailableError';

  readonly failure: DeliveryFailure;
  /** The sink's HTTP status, if it answered. */
  readonly status: number | undefined;
  /** The pause that the sink requested, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: DeliveryFailure, status?: number, retryAfterMs?: number) {
    super(failure);
    this.failure = failure;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
