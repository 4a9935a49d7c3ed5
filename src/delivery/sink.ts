import type { FilteredEvent } from '../filter/filtered-event';
import { TLS_FAILURES } from '../network/tls-failure';

/** Where filtered events go. */
export interface Sink {
  /**
   * Hands over one event. An event may be handed over more than once; its `id` stays the same.
   *
   * @param signal Ends the attempt when the time is up.
   * @throws {SinkUnavailableError} when the sink did not take it.
   */
  readonly deliver: (event: FilteredEvent, signal: AbortSignal) => Promise<void>;
}

/** Why a sink did not take an event. */
export const DELIVERY_FAILURES = [
  /** No connection, or it broke. */
  'connection_failed',
  /** The connection could not be trusted. */
  ...TLS_FAILURES,
  /** No answer within the time. */
  'timeout',
  /** A redirect, which is not followed: the target was never configured. */
  'redirected',
  /** Any other answer than 2xx. */
  'status_not_2xx',
  /** The file could not be written. */
  'write_failed',
] as const;

export type DeliveryFailure = (typeof DELIVERY_FAILURES)[number];

/** The sink did not take an event. Holds no part of the event, the URL or the answer. */
export class SinkUnavailableError extends Error {
  override readonly name = 'SinkUnavailableError';

  readonly failure: DeliveryFailure;
  /** The sink's HTTP status, where it gave one. */
  readonly status: number | undefined;

  constructor(failure: DeliveryFailure, status?: number) {
    super(failure);
    this.failure = failure;
    this.status = status;
  }
}
