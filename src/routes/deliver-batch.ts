import { deliverOnce } from '../delivery/deliver-once';
import { forEachConcurrently } from '../delivery/for-each-concurrently';
import type { DeliveryFailure, Sink } from '../delivery/sink';
import type { FilteredEvent } from '../filter/filtered-event';

/** There is no second try: Event Streams sends the whole batch again. */
const TRY_MS = 2_000;
/** With less time left than this, no try is begun. */
const SHORTEST_TRY_MS = 100;
const AT_ONCE = 8;

/** Why an event was not delivered; `out_of_time` when it was not even tried. */
export type Miss = DeliveryFailure | 'out_of_time';

/**
 * Hands the events of a batch to the sink, some at the same time.
 *
 * @param deadline When the answer is due, in milliseconds of `performance.now()`.
 * @returns The events that the sink did not take, by id.
 */
export async function deliverBatch(
  sink: Sink,
  events: Iterable<FilteredEvent>,
  deadline: number,
): Promise<ReadonlyMap<string, Miss>> {
  const undelivered = new Map<string, Miss>();
  await forEachConcurrently(events, AT_ONCE, async (event) => {
    const left = deadline - performance.now();
    const miss =
      left < SHORTEST_TRY_MS
        ? 'out_of_time'
        : (await deliverOnce(sink, event, Math.min(TRY_MS, Math.ceil(left))))?.failure;
    if (miss !== undefined) undelivered.set(event.id, miss);
  });
  return undelivered;
}
