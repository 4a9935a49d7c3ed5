import { expect, test } from '@jest/globals';
import { deliverOnce } from '../../src/delivery/deliver-once';
import { type Sink, SinkUnavailableError } from '../../src/delivery/sink';
import { filterEvent } from '../../src/filter/filter-event';
import { asCallback, SKETCH } from '../support/events/wire-forms';

const { event } = filterEvent(asCallback(SKETCH));

test('a sink gets the event and the time left', async () => {
  const given: unknown[] = [];
  const sink: Sink = {
    deliver: async (...args) => {
      given.push(...args);
    },
  };
  expect(await deliverOnce(sink, event, 8_000)).toBeUndefined();
  expect(given).toEqual([event, 8_000]);
});

test('the reason why a sink did not accept an event is returned, not thrown', async () => {
  const miss = new SinkUnavailableError('timeout');
  const sink: Sink = { deliver: () => Promise.reject(miss) };
  expect(await deliverOnce(sink, event, 1)).toBe(miss);
});

test("an error that is not the sink's is thrown", async () => {
  const bug = new TypeError('a bug');
  const sink: Sink = { deliver: () => Promise.reject(bug) };
  await expect(deliverOnce(sink, event, 60_000)).rejects.toBe(bug);
});
