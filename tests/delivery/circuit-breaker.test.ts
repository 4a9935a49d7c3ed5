import { describe, expect, test } from '@jest/globals';
import { CircuitBreaker } from '../../src/delivery/circuit-breaker';
import { type DeliveryFailure, SinkUnavailableError } from '../../src/delivery/sink';
import { filterEvent } from '../../src/filter/filter-event';
import { capturedLog } from '../support/captured-log';
import { sidOf } from '../support/sids';

const { event } = filterEvent({
  Sid: sidOf('EV'),
  EventType: 'task.created',
  AccountSid: sidOf('AC'),
  WorkspaceSid: sidOf('WS'),
});
const WITHIN_MS = 8_000;

const lines = capturedLog();

/** A sink behind a breaker, on the test's clock: what it does takes this long. */
function breaker() {
  const state = { now: 0, asked: 0, takes: undefined as DeliveryFailure | undefined, ms: 5_000 };
  const sink = new CircuitBreaker({ now: () => state.now, random: () => 1 }).around({
    deliver: async () => {
      state.asked += 1;
      const failure = state.takes;
      state.now += state.ms;
      if (failure !== undefined) throw new SinkUnavailableError(failure);
    },
  });
  const deliver = async () => {
    try {
      await sink.deliver(event, WITHIN_MS);
      return 'taken';
    } catch (error) {
      if (error instanceof SinkUnavailableError) return error.failure;
      throw error;
    }
  };
  const times = async (count: number) => {
    const outcomes: string[] = [];
    for (let left = count; left > 0; left--) outcomes.push(await deliver());
    return outcomes;
  };
  return { state, times, deliver };
}

describe('a sink that does not answer', () => {
  test('is not called after three consecutive time-outs', async () => {
    const { state, times } = breaker();
    state.takes = 'timeout';
    expect(await times(5)).toEqual(['timeout', 'timeout', 'timeout', 'paused', 'paused']);
    expect(state.asked).toBe(3);
  });

  test('is reported once per pause', async () => {
    const { state, times } = breaker();
    state.takes = 'timeout';
    await times(20);
    expect(lines).toEqual(['{"sink":"paused","timeouts":3,"pause_ms":5000}']);
  });

  test('is tried with one event after the pause, which doubles up to its limit', async () => {
    const { state, times, deliver } = breaker();
    state.takes = 'timeout';
    await times(3);
    for (const pause of [5_000, 10_000, 20_000, 30_000, 30_000]) {
      state.now += pause - 1;
      expect(await deliver()).toBe('paused');
      state.now += 1;
      expect(await times(2)).toEqual(['timeout', 'paused']);
    }
  });

  test('is tried with only one event, however many come', async () => {
    const state = { now: 0 };
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = new CircuitBreaker({ now: () => state.now, random: () => 1 }).around({
      deliver: async () => {
        await answered;
        state.now += 5_000;
        throw new SinkUnavailableError('timeout');
      },
    });
    const three = () =>
      Promise.all(
        [1, 2, 3].map(() => slow.deliver(event, WITHIN_MS).catch(({ failure }) => failure)),
      );
    const first = three();
    answer();
    expect(await first).toEqual(['timeout', 'timeout', 'timeout']);
    state.now += 5_000;
    expect((await three()).sort()).toEqual(['paused', 'paused', 'timeout']);
  });

  test('is called as before once it answers', async () => {
    const { state, times } = breaker();
    state.takes = 'timeout';
    await times(3);
    state.now += 5_000;
    state.takes = undefined;
    expect(await times(2)).toEqual(['taken', 'taken']);
    state.takes = 'timeout';
    expect(await times(3)).toEqual(['timeout', 'timeout', 'timeout']);
    state.now += 5_000;
    expect(await times(1)).toEqual(['timeout']);
  });
});

test.each<DeliveryFailure>(['server_error', 'refused', 'rate_limited', 'connection_failed'])(
  'a sink that answers %s delays nobody, and is always called',
  async (failure) => {
    const { state, times } = breaker();
    state.takes = 'timeout';
    await times(2);
    state.takes = failure;
    await times(1);
    state.takes = 'timeout';
    expect(await times(2)).toEqual(['timeout', 'timeout']);
    state.takes = failure;
    expect(await times(20)).toEqual(Array(20).fill(failure));
  },
);

test('a time too short for an answer says nothing about the sink', async () => {
  const { state, times } = breaker();
  state.takes = 'timeout';
  state.ms = 1_000;
  expect(await times(20)).toEqual(Array(20).fill('timeout'));
});
