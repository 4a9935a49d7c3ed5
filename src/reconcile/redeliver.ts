import { deliverOnce } from '../delivery/deliver-once';
import type { DeliveryFailure, Sink, SinkUnavailableError } from '../delivery/sink';
import type { FilteredEvent } from '../filter/filtered-event';
import { backOff } from '../network/back-off';

export interface RedeliverOptions {
  readonly sink: Sink;
  /**
   * How often an event is passed to the sink, including the first time. The sink may try twice each
   * time.
   */
  readonly attempts?: number;
  /** The longest wait before the second attempt; doubles with each further one. */
  readonly backoffMs?: number;
  /** The time limit of an attempt. */
  readonly timeoutMs?: number;
  /** Ends the waits: no further attempt is made. */
  readonly signal?: AbortSignal | undefined;
}

/** Failures that another attempt would meet as well: somebody has to look. */
const LASTING_FAILURES: ReadonlySet<DeliveryFailure> = new Set([
  'refused',
  'redirected',
  'certificate_expired',
  'certificate_not_for_host',
  'certificate_untrusted',
  'certificate_invalid',
]);

/** How long an event waits in all at the sink's request; then the usual pauses apply. */
const MOST_ASKED_MS = 60_000;

/**
 * Delivers an event to the sink, and retries after a pause where that may help. Nobody waits for an
 * answer here, as TaskRouter does for the Function, so a sink has time to recover, and gets the
 * pause that it requests.
 *
 * @returns `undefined` when the sink accepted the event, else the last failure.
 */
export async function redeliver(
  event: FilteredEvent,
  { sink, attempts = 6, backoffMs = 500, timeoutMs = 15_000, signal }: RedeliverOptions,
): Promise<SinkUnavailableError | undefined> {
  let patienceMs = MOST_ASKED_MS;
  for (let attempt = 1; ; attempt += 1) {
    const error = await deliverOnce(sink, event, timeoutMs);
    if (error === undefined || LASTING_FAILURES.has(error.failure)) return error;
    if (attempt >= attempts || signal?.aborted) return error;
    const { retryAfterMs = 0 } = error;
    // With a requested pause of zero, all attempts would be over immediately.
    const askedMs = retryAfterMs > 0 && retryAfterMs <= patienceMs ? retryAfterMs : undefined;
    patienceMs -= askedMs ?? 0;
    const waited = await backOff({ attempt, backoffMs, askedMs, signal });
    if (!waited) return error;
  }
}
