import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterEvent } from '../../src/filter/filter-event';
import { capturedLog } from '../support/captured-log';
import {
  BROKEN,
  OTHER_PRODUCT,
  streamedEvent,
  TEST_EVENT,
  TEST_ID,
} from '../support/events/event-streams';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';
import { postBatch } from '../support/signed/post-batch';
import { type EventSink, eventSink, type SinkBehaviour, takes } from '../support/sinks/event-sink';

const logged = capturedLog();

/** The answer to a batch, and its one line in the log. */
async function post(...request: Parameters<typeof postBatch>) {
  const before = logged.length;
  const { status, body: answer } = await postBatch(...request);
  // The beginning of a pause is logged separately.
  const [line = '', ...more] = logged.slice(before).filter((each) => !each.includes('pause_ms'));
  expect(more).toEqual([]);
  expect(line).not.toMatch(/canary|5555550123|127\.0\.0\.1|https?:/);
  return { status, answer, log: JSON.parse(line) };
}

async function withSink<T>(
  use: (sink: EventSink) => Promise<T>,
  behaviour?: (id: string, before: number) => SinkBehaviour,
): Promise<T> {
  const sink = await eventSink(behaviour);
  try {
    return await use(sink);
  } finally {
    await sink.close();
  }
}

const bytesOf = (nth: number) => JSON.stringify(filterEvent(streamedEvent(nth)).event);
const ids = (...nths: readonly number[]) => nths.map((nth) => sidOf('EV', nth));
const answersWith =
  (status: number): SinkBehaviour =>
  (_take, _request, response) =>
    void response.writeHead(status).end('canary');
const isSilent: SinkBehaviour = () => undefined;

describe('a batch of Event Streams', () => {
  test('is delivered event by event, with the ids and bytes of the callback', async () => {
    await withSink(async (sink) => {
      const { status, log } = await post([streamedEvent(1), streamedEvent(2)], sink.settings);
      expect(status).toBe(204);
      expect(Object.fromEntries(sink.taken)).toEqual({
        [sidOf('EV', 1)]: [bytesOf(1)],
        [sidOf('EV', 2)]: [bytesOf(2)],
      });
      expect(log).toEqual({
        batch: true,
        event_ids: ids(1, 2),
        event_types: { 'task.created': 2 },
        event_types_unknown: 0,
        mode: 'guarded',
        unreadable_attributes: 0,
        kept: 4,
        removed: 4,
        findings: {},
        duplicates: 0,
        ignored: {},
        unreadable: {},
        delivered: 2,
        ms: expect.any(Number),
      });
    });
  });

  test('may be one object, and its data may be text', async () => {
    await withSink(async (sink) => {
      const event = streamedEvent(1);
      const asText = { ...streamedEvent(2), data: JSON.stringify(streamedEvent(2).data) };
      expect((await post(event, sink.settings)).status).toBe(204);
      expect((await post([asText], sink.settings)).status).toBe(204);
      expect([...sink.taken.values()]).toEqual([[bytesOf(1)], [bytesOf(2)]]);
    });
  });

  test('has a repeated event delivered once', async () => {
    await withSink(async (sink) => {
      const { status, log } = await post(
        [streamedEvent(1), streamedEvent(1), streamedEvent(1)],
        sink.settings,
      );
      expect({ status, ...log }).toMatchObject({ status: 204, delivered: 1, duplicates: 2 });
      expect(sink.requests()).toBe(1);
    });
  });

  test('has its other events delivered when some are unreadable or ignored', async () => {
    await withSink(async (sink) => {
      const body = [BROKEN, TEST_EVENT, streamedEvent(1), OTHER_PRODUCT, {}];
      const { status, log } = await post(body, sink.settings);
      expect(status).toBe(204);
      expect(log).toMatchObject({
        delivered: 1,
        ignored: { [TEST_EVENT.type]: 1, [OTHER_PRODUCT.type]: 1 },
        unreadable: { no_type: 1, not_an_event: 1 },
        test_id: TEST_ID,
      });
      expect([...sink.taken.keys()]).toEqual(ids(1));
    });
  });

  test.each([
    ['the test event', [TEST_EVENT]],
    ['an event of another product', OTHER_PRODUCT],
    ['these and something unreadable', [TEST_EVENT, OTHER_PRODUCT, BROKEN]],
  ])('of %s is accepted, and nothing delivered', async (_, body) => {
    await withSink(async (sink) => {
      expect((await post(body, sink.settings)).status).toBe(204);
      expect(sink.requests()).toBe(0);
    });
  });

  test.each([
    ['nothing', []],
    ['nothing readable', [BROKEN, {}]],
    ['one thing that is unreadable', BROKEN],
  ])('of %s is refused permanently', async (_, body) => {
    await withSink(async (sink) => {
      const { status, answer, log } = await post(body, sink.settings);
      expect({ status, answer }).toEqual({ status: 400, answer: { error: 'invalid_event' } });
      expect(log).toMatchObject({ error: 'invalid_event' });
    });
  });

  test.each([
    ['refuses', answersWith(401), 'refused'],
    ['fails', answersWith(503), 'server_error'],
  ])('is requested again when the sink %s one event, tried once', async (_, miss, failure) => {
    const [, second] = ids(1, 2);
    await withSink(
      async (sink) => {
        const batch = [streamedEvent(1), streamedEvent(2), streamedEvent(3)];
        const { status, answer, log } = await post(batch, sink.settings);
        expect({ status, answer }).toEqual({ status: 503, answer: { error: 'sink_unavailable' } });
        expect(log).toMatchObject({
          error: 'sink_unavailable',
          delivered: 2,
          undelivered: { [failure]: 1 },
          undelivered_ids: [second],
        });
        expect(sink.requests()).toBe(3);
        // Accepted events are not sent again with the rest.
        expect((await post(batch, sink.settings)).status).toBe(503);
        expect(sink.requests()).toBe(4);
      },
      (id) => (id === second ? miss : takes),
    );
  });

  test('that cannot be proved is not accepted, and is requested again', async () => {
    await withSink(async (sink) => {
      const event = streamedEvent(1);
      const written = `{ "of another writer":${JSON.stringify(event)}}`;
      const { status, answer, log } = await post([event], sink.settings, written);
      expect({ status, answer }).toEqual({ status: 503, answer: { error: 'body_not_verifiable' } });
      expect(log).toEqual({ error: 'body_not_verifiable', detail: 'body_not_verifiable' });
      expect(sink.requests()).toBe(0);
    });
  });

  test('is answered with 500 when the sink is not configured', async () => {
    const { status, answer } = await post([streamedEvent(1)], {});
    expect({ status, answer }).toEqual({ status: 500, answer: { error: 'sink_not_configured' } });
  });

  test('has at most eight events in flight', async () => {
    let [inHand, most] = [0, 0];
    await withSink(
      async (sink) => {
        const batch = Array.from({ length: 24 }, (_, nth) => streamedEvent(nth));
        expect((await post(batch, sink.settings)).status).toBe(204);
        expect(most).toBe(8);
        expect(sink.taken.size).toBe(24);
      },
      () => (take, request, response) => {
        inHand += 1;
        most = Math.max(most, inHand);
        setTimeout(() => {
          inHand -= 1;
          takes(take, request, response);
        }, 20);
      },
    );
  });

  test('for a silent sink is requested again, with all that was left', async () => {
    await withSink(
      async (sink) => {
        const batch = Array.from({ length: 20 }, (_, nth) => streamedEvent(nth));
        const { status, log } = await post(batch, sink.settings);
        expect(status).toBe(503);
        // Eight in parallel are given up after two seconds; then the sink counts as dead.
        const { timeout, paused } = log.undelivered;
        expect(timeout + paused).toBe(20);
        expect(paused).toBeGreaterThan(0);
        expect(sink.requests()).toBe(timeout);
      },
      () => isSilent,
    );
  });
});

test('whatever is in a batch and whatever the sink does, each event is delivered or in the log', async () => {
  const kinds = fc.array(fc.constantFrom('event', 'event', 'test', 'other', 'broken'), {
    minLength: 1,
    maxLength: 12,
  });
  const behaviours = fc.array(fc.constantFrom<'takes' | number>('takes', 401, 429, 500, 503), {
    minLength: 12,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(kinds, behaviours, async (kinds, behaviours) => {
      const batch = kinds.map((kind, nth) => {
        if (kind === 'event') return streamedEvent(nth);
        return { test: TEST_EVENT, other: OTHER_PRODUCT, broken: BROKEN }[kind];
      });
      const sent = kinds.flatMap((kind, nth) => (kind === 'event' ? sidOf('EV', nth) : []));
      const nthOf = new Map(kinds.map((_, nth) => [sidOf('EV', nth), nth]));
      await withSink(
        async (sink) => {
          const { status, log } = await post(batch, sink.settings);
          const delivered = [...sink.taken.keys()];
          const undelivered: readonly string[] = log.undelivered_ids ?? [];
          expect([...delivered, ...undelivered].toSorted()).toEqual(sent.toSorted());
          const isReadable = kinds.some((kind) => kind !== 'broken');
          expect(status).toBe(undelivered.length > 0 ? 503 : isReadable ? 204 : 400);
        },
        (id) => {
          const behaviour = behaviours[nthOf.get(id) ?? 0] ?? 'takes';
          return behaviour === 'takes' ? takes : answersWith(behaviour);
        },
      );
    }),
    runs(500),
  );
});
