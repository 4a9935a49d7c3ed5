import { deliverOnce } from '../delivery/deliver-once';
import { forEachConcurrently } from '../delivery/for-each-concurrently';
import type { DeliveryFailure, Sink } from '../delivery/sink';
import type { FilteredEvent } from '../filter/filtered-event';

/** The time limit of a delivery. No retry here: Event Streams sends the whole batch again. */
const TRY_MS = 2_000;
/** With less time left than this, no delivery is started. */
const SHORTEST_TRY_MS = 100;
const AT_ONCE = 8;
/** As many events as several of the largest requests hold. */
const MOST_IDS = 5_000;

/** Why an event was not delivered; `out_of_time` when it was not tried. */
export type Miss = DeliveryFailure | 'out_of_time';

/**
 * By sink, the ids of delivered events of batches that it did not accept completely, latest last.
 */
const takenBy = new WeakMap<Sink, Set<string>>();

/**
 * Delivers the events of a batch to the sink, several in parallel.
 *
 * A batch may need more time than there is. So what a sink has accepted is not sent again when the
 * batch returns to the same instance; and as it may return to another one, each time begins at
 * another event.
 *
 * @param deadline When the answer is due, in milliseconds of `performance.now()`.
 * @returns The events that the sink has not accepted, by id.
 */
export async function deliverBatch(
  sink: Sink,
  events: readonly FilteredEvent[],
  deadline: number,
): Promise<ReadonlyMap<string, Miss>> {
  const taken = takenBy.get(sink) ?? new Set();
  takenBy.set(sink, taken);
  const undelivered = new Map<string, Miss>();
  const left = events.filter(({ id }) => !taken.has(id));
  await forEachConcurrently(fromAnywhere(left), AT_ONCE, async (event) => {
    const leftMs = deadline - performance.now();
    const miss =
      leftMs < SHORTEST_TRY_MS
        ? 'out_of_time'
        : (await deliverOnce(sink, event, Math.min(TRY_MS, leftMs)))?.failure;
    if (miss === undefined) taken.add(event.id);
    else undelivered.set(event.id, miss);
  });
  const isWhole = undelivered.size === 0;
  const forgotten = isWhole ? events.map(({ id }) => id) : [...taken].slice(0, -MOST_IDS);
  for (const id of forgotten) taken.delete(id);
  return undelivered;
}

/** The items in order, starting at a random one and wrapping around. */
function fromAnywhere<Item>(items: readonly Item[]): readonly Item[] {
  const start = Math.floor(Math.random() * items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}
