import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSink } from '../../src/delivery/create-sink';
import { type Sink, SinkUnavailableError } from '../../src/delivery/sink';
import { filterEvent } from '../../src/filter/filter-event';
import { deliverBatch } from '../../src/routes/deliver-batch';
import { streamedEvent } from '../support/events/event-streams';
import { sidOf } from '../support/sids';
import { type EventSink, eventSink, type SinkBehaviour, takes } from '../support/sinks/event-sink';

/**
 * A batch of which the sink, at its speed, gets two thirds in the time of a try.
 */
const COUNT = 48;
const SINK_MS = 60;
const TRY_MS = 340;

const EVENTS = Array.from({ length: COUNT }, (_, nth) => filterEvent(streamedEvent(nth)).event);

const slowly: SinkBehaviour = (take, request, response) => {
  setTimeout(() => takes(take, request, response), SINK_MS);
};

let slow: EventSink;
beforeEach(async () => {
  slow = await eventSink(() => slowly);
});
afterEach(async () => {
  expect(slow.wrong).toEqual([]);
  await slow.close();
});

const newInstance = () => createSink(slow.settings, { deployed: false, tries: 1 });
const tryAgain = (sink: ReturnType<typeof newInstance>) =>
  deliverBatch(sink, EVENTS, performance.now() + TRY_MS);

describe('a batch that takes a healthy sink longer than a request may', () => {
  test('is complete after some tries, and delivered events are not sent again', async () => {
    const sink = newInstance();
    const undelivered: number[] = [];
    do undelivered.push((await tryAgain(sink)).size);
    while (undelivered.at(-1) !== 0 && undelivered.length < 20);
    expect(undelivered.length).toBeGreaterThan(1);
    expect(undelivered.at(-1)).toBe(0);
    expect(slow.taken.size).toBe(COUNT);
    // All but those given up when the time was over, at most eight per try.
    expect(slow.requests()).toBeLessThanOrEqual(COUNT + 8 * (undelivered.length - 1));
  });

  test('arrives completely even if each try meets another instance', async () => {
    let tries = 0;
    for (; slow.taken.size < COUNT && tries < 40; tries += 1) await tryAgain(newInstance());
    expect(slow.taken.size).toBe(COUNT);
    expect(tries).toBeGreaterThan(1);
  });
});

test('a complete batch is delivered again when it comes again', async () => {
  const [first] = EVENTS;
  if (first === undefined) throw new Error('no event');
  const sink = newInstance();
  for (const _ of ['once', 'twice']) await deliverBatch(sink, [first], performance.now() + 4_000);
  expect(slow.taken.get(sidOf('EV', 0))).toHaveLength(2);
});

test('no more than 5,000 ids of incomplete batches are kept', async () => {
  const events = Array.from({ length: 5_002 }, (_, nth) => filterEvent(streamedEvent(nth)).event);
  let requests = 0;
  const sink: Sink = {
    deliver: async ({ id }) => {
      requests += 1;
      if (id === sidOf('EV', 0)) throw new SinkUnavailableError('refused');
    },
  };
  const deliver = () => deliverBatch(sink, events, performance.now() + 60_000);
  await deliver();
  expect(requests).toBe(5_002);
  await deliver();
  // The refused one, and the forgotten one of 5,001.
  expect(requests).toBe(5_002 + 2);
});
