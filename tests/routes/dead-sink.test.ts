import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { HttpError } from '../../src/http/http-error';
import { eventStreamsRoute } from '../../src/routes/event-streams';
import { capturedLog } from '../support/captured-log';
import { streamedEvent } from '../support/events/event-streams';
import { sidOf } from '../support/sids';
import { type EventSink, eventSink, takes } from '../support/sinks/event-sink';

const lines = capturedLog();
let isDead = true;
let sink: EventSink;

beforeAll(async () => {
  sink = await eventSink(() => (take, request, response) => {
    if (!isDead) takes(take, request, response);
  });
});
afterAll(async () => sink.close());

/** One instance's answer to a batch of these events, and the number of requests to the sink. */
async function send(...nths: readonly number[]) {
  const before = sink.requests();
  const answer = await eventStreamsRoute({
    parameters: Object.fromEntries(nths.map((nth, index) => [index, streamedEvent(nth)])),
    settings: sink.settings,
    deployed: false,
    startedAt: performance.now(),
    platform: { policyAsset: () => undefined, createResponse: () => undefined as never },
  }).catch((error: unknown) => {
    if (error instanceof HttpError) return error;
    throw error;
  });
  return [answer.status, sink.requests() - before];
}

test('a silent sink delays an instance once, and gets every event when it is back', async () => {
  expect(await send(0, 1, 2)).toEqual([503, 3]);
  expect(await send(0, 1, 2)).toEqual([503, 0]);

  isDead = false;
  // Like Event Streams: again, until it is accepted.
  let status: number | undefined;
  do {
    await sleep(250);
    [status] = await send(0, 1, 2);
  } while (status !== 204);
  expect([...sink.taken.keys()].sort()).toEqual([0, 1, 2].map((nth) => sidOf('EV', nth)).sort());
  expect(lines.filter((line) => line.includes('"pause_ms"'))).toHaveLength(1);
});
