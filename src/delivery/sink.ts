import type https from 'node:https';
import type { FilteredEvent } from '../filter/filtered-event';
import { TLS_FAILURES } from '../network/tls-failure';

/** Where filtered events go. docs/sinks.md says how to add one, and how it is tested. */
export interface Sink {
  /**
   * Hands over one event. An event may be handed over more than once, with the same `id` and the
   * same bytes.
   *
   * @param withinMs How long that may take, in milliseconds.
   * @throws {SinkUnavailableError} when the sink did not take it.
   */
  readonly deliver: (event: FilteredEvent, withinMs: number) => Promise<void>;
}

/** How a sink reaches its target, whatever its form. */
export interface SinkOptions {
  /** Makes the connections to an `https:` URL: for a command behind a proxy. */
  readonly agent?: https.Agent | undefined;
  /**
   * How often an event is sent, where a second time can help. A connection that was kept and is
   * gone does not count.
   *
   * @default 2
   */
  readonly tries?: 1 | 2;
}

/** Why a sink did not take an event. */
export const DELIVERY_FAILURES = [
  /** No connection, or it broke before the answer. */
  'connection_failed',
  /** The connection could not be trusted. */
  ...TLS_FAILURES,
  /** No answer within the time. */
  'timeout',
  /** It was not asked: recently it has not answered in time. */
  'paused',
  /** A redirect, which is not followed: the target was never configured. */
  'redirected',
  /** `429`: too many events. */
  'rate_limited',
  /** `5xx`. */
  'server_error',
  /** `4xx`: it will not take the event however often it is sent. Somebody has to look. */
  'refused',
  /** The file could not be written. */
  'write_failed',
] as const;

export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** The sink did not take an event. Holds no part of the event, the URL or the answer's text. */
export class SinkUnavailableError extends Error {
  override readonly name = 'SinkUnavailableError';

  readonly failure: DeliveryFailure;
  /** The sink's HTTP status, where it gave one. */
  readonly status: number | undefined;
  /** The pause that the sink asked for, in milliseconds. */
  readonly retryAfterMs: number | undefined;

  constructor(failure: DeliveryFailure, status?: number, retryAfterMs?: number) {
    super(failure);
    this.failure = failure;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
