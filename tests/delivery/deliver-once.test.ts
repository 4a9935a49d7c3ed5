import { expect, test } from '@jest/globals';
import { deliverOnce } from '../../src/delivery/deliver-once';
import { type Sink, SinkUnavailableError } from '../../src/delivery/sink';
import { filterEvent } from '../../src/filter/filter-event';
import { asCallback, SKETCH } from '../support/events/wire-forms';

const { event } = filterEvent(asCallback(SKETCH));
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('an event that is delivered leaves no timer behind', async () => {
  const before = timers();
  let during = 0;
  const sink: Sink = {
    deliver: async () => {
      during = timers();
    },
  };
  expect(await deliverOnce(sink, event, 60_000)).toBeUndefined();
  expect([during, timers()]).toEqual([before + 1, before]);
});

test('a delivery is ended when its time is up', async () => {
  const sink: Sink = {
    deliver: (_, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new SinkUnavailableError('timeout')));
      }),
  };
  expect((await deliverOnce(sink, event, 1))?.failure).toBe('timeout');
});

test('an error that is not of the sink is thrown', async () => {
  const bug = new TypeError('a bug');
  const sink: Sink = { deliver: () => Promise.reject(bug) };
  await expect(deliverOnce(sink, event, 60_000)).rejects.toBe(bug);
});
