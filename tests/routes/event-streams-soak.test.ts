import { expect, test } from '@jest/globals';
import { filterEvent } from '../../src/filter/filter-event';
import { capturedLog } from '../support/captured-log';
import { BROKEN, OTHER_PRODUCT, streamedEvent } from '../support/events/event-streams';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { randomNumbers } from '../support/random-numbers';
import { soakEvents } from '../support/runs';
import { sidOf } from '../support/sids';
import { postBatch } from '../support/signed/post-batch';
import { eventSink, takes } from '../support/sinks/event-sink';
import { SINK_FAULTS } from '../support/sinks/sink-faults';

const EVENTS = soakEvents(100_000);
const FAULTY = 0.05;
const LARGEST_BATCH = 12;
const AT_ONCE = 4;
const SEED = 20_261_129;

capturedLog();

test(`of ${EVENTS} events in batches none is lost or changed, though every twentieth delivery goes wrong`, async () => {
  const random = randomNumbers(SEED);
  let faults = 0;
  const sink = await eventSink(() => (take, request, response) => {
    if (random() >= FAULTY) return takes(take, request, response);
    faults += 1;
    SINK_FAULTS[Math.floor(random() * SINK_FAULTS.length)]?.(take, request, response);
  });

  let next = 0;
  let discarded = 0;
  let repeated = 0;
  async function worker(): Promise<void> {
    while (next < EVENTS) {
      const size = Math.min(EVENTS - next, 1 + Math.floor(random() * LARGEST_BATCH));
      const first = next;
      next += size;
      const events = Array.from({ length: size }, (_, nth) => streamedEvent(first + nth));
      // Other events that a stream has now and then.
      const batch = random() < 0.1 ? [BROKEN, ...events, OTHER_PRODUCT] : events;
      // Like Event Streams: again after `5xx`, and never after anything else.
      for (;;) {
        const { status } = await postBatch(batch, sink.settings);
        if (status === 204) break;
        if (status < 500) {
          discarded += size;
          break;
        }
        repeated += 1;
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await sink.close();

  expect({ discarded, wrong: sink.wrong, taken: sink.taken.size }).toEqual({
    discarded: 0,
    wrong: [],
    taken: EVENTS,
  });
  const changed = Array.from({ length: EVENTS }, (_, nth) => nth).filter((nth) =>
    sink.taken.get(sidOf('EV', nth))?.some((bytes) => bytes !== bytesByCallback(nth)),
  );
  expect(changed).toEqual([]);
  // The soak was real.
  expect(faults).toBeGreaterThan((EVENTS * FAULTY) / 2);
  expect(repeated).toBeGreaterThan(0);
}, 1_200_000);

/** The event that the callback would have delivered. */
function bytesByCallback(nth: number): string {
  const { payload } = streamedEvent(nth).data;
  const callback = asCallback({ ...SKETCH, id: sidOf('EV', nth) });
  const TaskAttributes = payload.task_attributes;
  return JSON.stringify(filterEvent({ ...callback, TaskAttributes }).event);
}
