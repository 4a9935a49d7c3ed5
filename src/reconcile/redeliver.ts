import { deliverOnce } from '../delivery/deliver-once';
import type { DeliveryFailure, Sink, SinkUnavailableError } from '../delivery/sink';
import type { FilteredEvent } from '../filter/filtered-event';
import { backOff } from '../network/back-off';

export interface RedeliverOptions {
  readonly sink: Sink;
  /** Hand-overs of one event to the sink, the first included. The sink may try twice in each. */
  readonly attempts?: number;
  /** The longest wait before the second attempt; it doubles with each further one. */
  readonly backoffMs?: number;
  /** After this time an attempt is given up. */
  readonly timeoutMs?: number;
  /** Ends the waits: no further attempt is made. */
  readonly signal?: AbortSignal | undefined;
}

/** Failures that the next attempt will meet as well: somebody has to look. */
const LASTING_FAILURES: ReadonlySet<DeliveryFailure> = new Set([
  'refused',
  'redirected',
  'certificate_expired',
  'certificate_not_for_host',
  'certificate_untrusted',
  'certificate_invalid',
]);

/** How long an event waits in all because the sink asks for it; then the usual pauses do. */
const MOST_ASKED_MS = 60_000;

/**
 * Hands an event to the sink, and tries again after a pause where that may help. Nobody waits here,
 * as TaskRouter does for the Function, so a sink has time to come back, and gets the pause that it
 * asks for.
 *
 * @returns `undefined` when the sink took the event, else why it did not the last time.
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
    // Where it asks for no pause at all, all attempts would be over at once.
    const askedMs = retryAfterMs > 0 && retryAfterMs <= patienceMs ? retryAfterMs : undefined;
    patienceMs -= askedMs ?? 0;
    const waited = await backOff({ attempt, backoffMs, askedMs, signal });
    if (!waited) return error;
  }
}
